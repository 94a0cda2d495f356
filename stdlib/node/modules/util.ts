// What an import of node:util gives: its names, and all of them as the default.
import * as all from "../util.js";
export * from "../util.js";
export { all as default };
