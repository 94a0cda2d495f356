import type { TableUnderTest } from "./tables/table-under-test.js";

/** A plugin as a test sees it, the same whether its TypeScript runs in Node or a compiled library is loaded. */
export interface PluginUnderTest {
  /** What the plugin says of itself. */
  readonly info: PluginInfo;
  /** The names of its fields, in order. */
  readonly fields: readonly string[];
  /** What it logged so far, oldest first. */
  readonly logs: readonly LogRecord[];
  /**
   * What failed so far, oldest first: each error that Falco would see as `last_error`, as `file.ts:12: Error: message`,
   * in Node as in a library. A failing `open` or `next` is recorded here and rejects with the same text; a failing field
   * is recorded behind its name and has no value, a failing `eventToString` gives the payload. What `close` and
   * `destroy` throw is in {@link logs} alone: Falco does not ask for it.
   */
  readonly errors: readonly string[];
  /**
   * Opens the source.
   * @param params A string is given as it stands; an object stands for its JSON.
   * @throws Error with the plugin's message when it refuses.
   */
  open(params?: string | object): Promise<InstanceUnderTest>;
  /**
   * The value of a field, or undefined when the event has none (an empty list is none).
   * @param arg What stands in the brackets: a string for a key, a number for an index.
   * @throws Error when the plugin has no such field.
   */
  extract(event: TestEvent, field: string, arg?: string | number): Promise<ExtractedValue | undefined>;
  /**
   * Gives the plugin's `parse` an event, as Falco does with each before it asks for fields of it. Events of types that
   * `parse` does not take are passed over. What it throws is in {@link errors} behind "parse" and in {@link logs}. The
   * events of a source are not parsed by themselves: a test decides what was parsed before it asks.
   * @throws Error when the plugin has no `parse`.
   */
  parse(event: TestEvent): Promise<void>;
  /**
   * Gives the running plugin another configuration.
   * @throws Error when it does not fit the schema, or with the plugin's message when it refuses it or has no `setConfig`.
   */
  setConfig(config: object | string): Promise<void>;
  /**
   * Begins a capture, as Falco does after it has opened the sources; one that was open ends first. Nothing happens when
   * the plugin has no `captureOpen`.
   * @throws Error with the plugin's message when it refuses.
   */
  captureOpen(): Promise<void>;
  /** Ends the capture. More than once does no harm; what the plugin throws is in {@link logs}. */
  captureClose(): Promise<void>;
  /**
   * The plugin's metrics as the host sees them, the default ones too, by name. Of the heap and its collections Node
   * tells nothing: they are 0.
   */
  metrics(): Promise<Record<string, MetricUnderTest>>;
  /** The event as one line of text. */
  eventToString(event: TestEvent): Promise<string>;
  /**
   * The next asynchronous events. The first call begins: `startAsync` runs, and its tasks.
   * @param count How many to wait for (1 when absent); those that came besides are given, too.
   * @param timeout Milliseconds (10 000 when absent).
   * @throws Error with the plugin's message when `startAsync` throws, or when fewer come in time.
   */
  asyncEvents(count?: number, timeout?: number): Promise<AsyncTestEvent[]>;
  /** The host stops asynchronous events, as at the end of a capture: tasks are asked to stop, and waited for. */
  stopAsync(): Promise<void>;
  /** What the plugin's `dumpState` emits. */
  dumpState(): Promise<AsyncTestEvent[]>;
  /** A table of the host, `threads` or one of the option `tables`, or one that a plugin of the host exports. */
  table(name: string): TableUnderTest;
  /** Closes what is open and destroys the plugin. More than once does no harm. */
  close(): Promise<void>;
}

/** What the host knows of a metric. */
export interface MetricUnderTest {
  /** A bigint for u64 and s64. */
  readonly value: number | bigint;
  readonly type: "u32" | "s32" | "u64" | "s64" | "f64" | "f32" | "int";
  readonly monotonic: boolean;
}

/** One open source. */
export interface InstanceUnderTest {
  /**
   * The events of the next batch, possibly none.
   * @param max The most events to take (128 when absent). What the plugin has ready beyond that comes next time.
   * @throws Error when the source fails, after the events before the failure were handed over.
   */
  next(max?: number): Promise<TestEvent[]>;
  /** Whether the source has ended: every later `next` is empty. */
  readonly ended: boolean;
  /** All events up to the end. Fails after `max` events (100 000 when absent), as for a source that never ends. */
  readAll(max?: number): Promise<TestEvent[]>;
  /** The progress last reported, as the host shows it. */
  progress(): Promise<Progress>;
  /** Closes the source. More than once does no harm. */
  close(): Promise<void>;
}

/** An event, made by a plugin's source or by {@link testEvent}. */
export interface TestEvent {
  /** The payload, when it has one. */
  readonly data: Uint8Array;
  /** The payload as text. */
  readonly text: string;
  /** Nanoseconds since 1970. The time at which it was taken when the source gave none. */
  readonly time: bigint;
  /** The event's number (`evt.num`). Fields of one event share their memo by it. */
  readonly num: bigint;
  /** The name of its source. */
  readonly source: string;
  /** The event type; 322 for events made by plugins. */
  readonly type: number;
  /** The thread; 2^64-1 for none. */
  readonly tid: bigint;
  /** Of events of other types than 322: all their bytes, header and parameters. */
  readonly raw?: Uint8Array;
}

/** An asynchronous event (type 402). Its payload is what was given as data. */
export interface AsyncTestEvent extends TestEvent {
  /** One of `asyncEvents`. */
  readonly name: string;
  /** The number of the source that it belongs to; 0 for the system's. */
  readonly pluginId: number;
  /** All its bytes, header and parameters. */
  readonly raw: Uint8Array;
}

/** What a plugin says of itself. */
export interface PluginInfo {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly contact: string;
  /** 0 when it has none. */
  readonly id: number;
  /** "" when it has none. */
  readonly source: string;
}

/** The value of a field: bigint for uint64, reltime and abstime, bytes for ipaddr and ipnet. */
export type ExtractedValue =
  string | bigint | boolean | Uint8Array | string[] | bigint[] | boolean[] | Uint8Array[];

/** How far a source has come. */
export interface Progress {
  /** 0 to 100. */
  readonly percent: number;
  /** The percentage as text when the plugin gave none; "" when its `open` does not take the instance. */
  readonly detail: string;
}

/** The severities of {@link LogRecord}, most severe first: the methods of a plugin's `log`. */
export const severities = [
  "fatal",
  "critical",
  "error",
  "warning",
  "notice",
  "info",
  "debug",
  "trace",
] as const;
export type Severity = (typeof severities)[number];

/** A line the plugin logged. */
export interface LogRecord {
  readonly severity: Severity;
  readonly message: string;
  /** The part of the plugin that wrote it, when that is not the plugin itself. */
  readonly component?: string;
}
