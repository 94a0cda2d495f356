// What an import of node:fs gives: its names, and all of them as the default.
import * as all from "../fs.js";
export * from "../fs.js";
export { all as default };
