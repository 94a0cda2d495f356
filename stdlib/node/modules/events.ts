// What an import of node:events gives: its names, and EventEmitter as the default.
export * from "../events.js";
export { EventEmitter as default } from "../events.js";
