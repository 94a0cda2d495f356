// What an import of node:os gives: its names, and all of them as the default.
import * as all from "../os.js";
export * from "../os.js";
export { all as default };
