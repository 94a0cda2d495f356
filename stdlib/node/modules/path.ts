// What an import of node:path gives: its names, and all of them as the default.
import * as all from "../path.js";
export * from "../path.js";
export { all as default };
