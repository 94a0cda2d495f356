// What an import of node:perf_hooks gives: its names, and all of them as the default.
import * as all from "../perf_hooks.js";
export * from "../perf_hooks.js";
export { all as default };
