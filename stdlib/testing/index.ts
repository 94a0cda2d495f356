/**
 * tsfalco/testing: drive a plugin in a test, as Falco would: open its source, take events, extract fields.
 *
 * ```ts
 * const plugin = await loadInNode(Counter, { config: { step: 2 } });
 * const source = await plugin.open({ start: 10 });
 * const [event] = await source.next();
 * expect(await plugin.extract(event!, "counter.value")).toBe(12n);
 * ```
 */
export { loadLibrary, type LibraryOptions } from "./library.js";
export { loadInNode, type NodeOptions, type PluginManifest } from "./node.js";
export type { PluginClass } from "./node-plugin-class.js";
export {
  severities,
  type AsyncTestEvent,
  type ExtractedValue,
  type InstanceUnderTest,
  type LogRecord,
  type MetricUnderTest,
  type PluginInfo,
  type PluginUnderTest,
  type Progress,
  type Severity,
  type TestEvent,
} from "./plugin-under-test.js";
export type {
  FieldShape,
  StateKey,
  StateType,
  TableRecord,
  TableRecords,
  TableShape,
  TableShapes,
  TableUnderTest,
} from "./tables/table-under-test.js";
export type { TestEventInit } from "./test-event.js";
export { testEvent, type TypedEventInit } from "./typed-event.js";
