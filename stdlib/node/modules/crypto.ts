// What an import of node:crypto gives: its names, and all of them as the default.
import * as all from "../crypto.js";
export * from "../crypto.js";
export { all as default };
