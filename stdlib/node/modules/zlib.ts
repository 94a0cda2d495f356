// What an import of node:zlib gives: its names, and all of them as the default.
import * as all from "../zlib.js";
export * from "../zlib.js";
export { all as default };
