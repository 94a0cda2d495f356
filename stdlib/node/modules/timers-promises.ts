// What an import of node:timers/promises gives: its names, and all of them as the default.
import * as all from "../timers-promises.js";
export * from "../timers-promises.js";
export { all as default };
