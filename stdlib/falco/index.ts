/**
 * tsfalco: write Falco plugins in TypeScript.
 *
 * A plugin is a class that extends {@link Plugin}, exported as the default of its file. The same file runs
 * under Node (tests: `tsfalco/testing`) and compiles to a native plugin library (`tsfalco compile`).
 */
export { Plugin, type Logger } from "./base/api.js";
export type {
  EventBatch,
  EventStream,
  OpenParam,
  SourceEvent,
  SourceInstance,
  TimedEvent,
} from "./source/api.js";
export type { PluginEvent } from "./event/api.js";
export {
  duration,
  ipAddress,
  ipNet,
  timestamp,
  type Duration,
  type FieldValue,
  type IpAddress,
  type IpNet,
  type Timestamp,
} from "./extract/api.js";
export { parseJson, type JsonNode } from "./json/api.js";
export { fileInfo, LineReader, listDirectory, type FileInfo } from "./files/api.js";
export { readLines } from "./files/read-lines.js";
export { parseRfc3339 } from "./time/api.js";
