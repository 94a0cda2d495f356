import { runnerBinary } from "../../compiler/runner/runner-binary.js";
import { noSuchField } from "./field-value.js";
import { asyncTestEvent, waitForEvents } from "./async/wait.js";
import { refuseStale } from "./stale-library.js";
import { LibraryProcess } from "./library-process.js";
import { PluginError } from "./plugin-error.js";
import { checkConfig } from "./config/schema.js";
import type {
  AsyncTestEvent,
  ExtractedValue,
  InstanceUnderTest,
  LogRecord,
  MetricUnderTest,
  PluginInfo,
  PluginUnderTest,
  Progress,
  TestEvent,
} from "./plugin-under-test.js";
import { asGiven } from "./raw-event.js";
import { decodeUtf8 } from "./test-event.js";
import { LibraryTable, servedShapes } from "./tables/library-table.js";
import type { TableShapes, TableUnderTest } from "./tables/table-under-test.js";

/** How to load a plugin library. */
export interface LibraryOptions {
  /** The configuration; an object stands for its JSON. Checked against the plugin's schema, as Falco does. */
  config?: object | string;
  /** Added to the environment of the plugin's process: LD_PRELOAD for a sanitizer's runtime, say. */
  env?: Record<string, string>;
  /** Tables of the host, and entries of `threads`, which is always there. They are there before the plugin's `init`. */
  tables?: TableShapes;
  /** Another plugin that was loaded by {@link loadLibrary}: this one is loaded into the same host after it. */
  beside?: PluginUnderTest;
}

/**
 * Loads a compiled plugin and initialises it, in a process of its own: a crash rejects what is being waited for and
 * leaves the tests alone.
 *
 * @param path A plugin's TypeScript file, which is compiled first when it has changed, or a library of any language.
 * A library beside a newer `.ts` file of its name is refused. Needs zig or gcc the first time, to build the runner.
 * @throws Error when it cannot be compiled or loaded, or refuses its configuration.
 */
export async function loadLibrary(path: string, options: LibraryOptions = {}): Promise<PluginUnderTest> {
  const file = await libraryOf(path);
  const { beside } = options;
  if (beside && !(beside instanceof LibraryPlugin))
    throw new Error("a library runs beside a library: load the other plugin with loadLibrary too");
  const process = beside?.process ?? new LibraryProcess(await runnerBinary(), file, options.env ?? {});
  try {
    const { library } = beside
      ? await process.request<{ library: number }>("load", { path: file })
      : { library: 0 };
    const described = await process.request<Described>("describe", { library });
    const config = checkConfig(described.name, described.initSchema ?? undefined, asText(options.config));
    const tables = await servedShapes(options.tables ?? {}, (name) =>
      beside ? new LibraryTable(process, beside.state, name) : undefined,
    );
    const members = { library, config, tables, ...(beside ? { beside: beside.state } : {}) };
    const { state } = await process.request<{ state: number }>("init", members);
    process.plugins++;
    return new LibraryPlugin(process, state, described);
  } catch (error) {
    if (!beside) await process.end();
    throw error;
  }
}

async function libraryOf(path: string): Promise<string> {
  if (!/\.[cm]?ts$/.test(path)) {
    refuseStale(path);
    return path;
  }
  // TypeScript takes a third of a second to load: only tests that compile need it.
  const { compiledLibrary } = await import("./compiled-library.js");
  return compiledLibrary(path);
}

interface Described extends PluginInfo {
  readonly fields: readonly DescribedField[] | null;
  readonly initSchema: object | null;
}

interface DescribedField {
  readonly name: string;
  readonly type: string;
}

class LibraryPlugin implements PluginUnderTest {
  readonly info: PluginInfo;
  readonly fields: readonly string[];
  readonly errors: string[] = [];
  readonly logs: readonly LogRecord[];
  readonly #types: ReadonlyMap<string, string>;
  readonly #schema: object | undefined;
  readonly #instances = new Set<LibraryInstance>();
  #asyncStarted = false;
  #closed = false;

  constructor(
    readonly process: LibraryProcess,
    readonly state: number,
    { fields, initSchema, name, version, description, contact, id, source }: Described,
  ) {
    this.logs = process.logsOf(state);
    this.info = { name, version, description, contact, id, source };
    this.#types = new Map(fields?.map((field) => [field.name, field.type]));
    this.fields = [...this.#types.keys()];
    this.#schema = initSchema ?? undefined;
  }

  async open(params?: string | object): Promise<InstanceUnderTest> {
    this.#refuseClosed();
    const members = { state: this.state, params: asText(params) };
    const { source } = await this.#noting(this.process.request<{ source: number }>("open", members));
    const name = this.info.source === "" ? "syscall" : this.info.source; // a source without a name is the kernel's
    const instance = new LibraryInstance(this.process, source, name, (answer) => this.#noting(answer));
    this.#instances.add(instance);
    return instance;
  }

  async extract(event: TestEvent, field: string, arg?: string | number): Promise<ExtractedValue | undefined> {
    this.#refuseClosed();
    const type = this.#types.get(field);
    if (type === undefined) throw noSuchField(this.info.name, field);
    const asked = arg === undefined ? { name: field } : { name: field, arg: String(arg) };
    const members = { state: this.state, event: served(event), fields: [asked] };
    const { values, errors } = await this.process.request<Extracted>("extract", members);
    if (typeof errors[0] === "string") this.errors.push(`${field}: ${errors[0]}`);
    return asValue(values[0] ?? null, type);
  }

  async parse(event: TestEvent): Promise<void> {
    this.#refuseClosed();
    const members = { state: this.state, event: served(event) };
    const { error } = await this.process.request<{ error: string | null }>("parse", members);
    if (error !== null) this.errors.push(`parse: ${error}`);
  }

  async metrics(): Promise<Record<string, MetricUnderTest>> {
    this.#refuseClosed();
    const { metrics } = await this.process.request<{ metrics: readonly ServedMetric[] }>("metrics", {
      state: this.state,
    });
    return Object.fromEntries(
      metrics.map(({ name, type, monotonic, value }) => [
        name,
        { value: type === "u64" || type === "s64" ? BigInt(value) : asNumber(value), type, monotonic },
      ]),
    );
  }

  async captureOpen(): Promise<void> {
    this.#refuseClosed();
    await this.#noting(this.process.request("captureOpen", { state: this.state }));
  }

  async captureClose(): Promise<void> {
    this.#refuseClosed();
    await this.#noting(this.process.request("captureClose", { state: this.state }));
  }

  async setConfig(config: object | string): Promise<void> {
    this.#refuseClosed();
    const given = checkConfig(this.info.name, this.#schema, asText(config));
    await this.#noting(this.process.request("setConfig", { state: this.state, config: given }));
  }

  async asyncEvents(count = 1, timeout = 10_000): Promise<AsyncTestEvent[]> {
    this.#refuseClosed();
    if (!this.#asyncStarted) await this.#noting(this.#asked("startAsync"));
    this.#asyncStarted = true;
    return waitForEvents(() => this.#emitted("asyncEvents"), count, timeout);
  }

  async stopAsync(): Promise<void> {
    this.#refuseClosed();
    this.#asyncStarted = false;
    await this.#asked("stopAsync");
  }

  async dumpState(): Promise<AsyncTestEvent[]> {
    this.#refuseClosed();
    return this.#emitted("dumpState");
  }

  #asked<Result>(op: string): Promise<Result> {
    return this.process.request<Result>(op, { state: this.state });
  }

  async #emitted(op: string): Promise<AsyncTestEvent[]> {
    const { events } = await this.#asked<{ events: readonly ServedAsyncEvent[] }>(op);
    return events.map(({ name, data, ts, id }) => {
      const bytes = Uint8Array.from(Buffer.from(data, "base64"));
      return asyncTestEvent({ name, data: bytes, time: BigInt(ts), pluginId: id }, this.info.source);
    });
  }

  async eventToString(event: TestEvent): Promise<string> {
    this.#refuseClosed();
    const members = { state: this.state, event: served(event) };
    const { text, error } = await this.process.request<EventText>("eventToString", members);
    if (error !== null) this.errors.push(`eventToString: ${error}`);
    return text ?? event.text;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const instance of this.#instances) await instance.close();
    await this.process.request("destroy", { state: this.state });
    if (--this.process.plugins === 0) await this.process.end();
  }

  table(name: string): TableUnderTest {
    this.#refuseClosed();
    return new LibraryTable(this.process, this.state, name);
  }

  #refuseClosed(): void {
    if (this.#closed) throw new Error("the plugin is closed");
  }

  /** Notes what the plugin refuses as its last error. */
  async #noting<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof PluginError) this.errors.push(error.message);
      throw error;
    }
  }
}

interface ServedMetric {
  readonly name: string;
  readonly type: MetricUnderTest["type"];
  readonly monotonic: boolean;
  /** As C prints it. */
  readonly value: string;
}

function asNumber(text: string): number {
  return Number(text.replace("inf", "Infinity"));
}

interface ServedAsyncEvent {
  readonly name: string;
  readonly data: string;
  readonly ts: string;
  readonly id: number;
}

interface EventText {
  readonly text: string | null;
  readonly error: string | null;
}

interface Batch {
  readonly events: readonly ServedEvent[];
  readonly rc: "success" | "timeout" | "eof";
}

class LibraryInstance implements InstanceUnderTest {
  #ended = false;
  #closed = false;

  constructor(
    private readonly process: LibraryProcess,
    private readonly number: number,
    private readonly sourceName: string,
    private readonly noting: <T>(answer: Promise<T>) => Promise<T>,
  ) {}

  get ended(): boolean {
    return this.#ended;
  }

  async next(max = 128): Promise<TestEvent[]> {
    if (this.#closed) throw new Error("the source is closed");
    if (this.#ended) return [];
    const { events, rc } = await this.noting(
      this.process.request<Batch>("next", { source: this.number, max }),
    );
    if (rc === "eof") this.#ended = true;
    return events.map((event) => asEvent(event, this.sourceName));
  }

  async readAll(max = 100_000): Promise<TestEvent[]> {
    const events: TestEvent[] = [];
    while (!this.ended) {
      events.push(...(await this.next()));
      if (events.length > max) throw new Error(`the source gave more than ${max} events`);
    }
    return events;
  }

  async progress(): Promise<Progress> {
    if (this.#closed) throw new Error("the source is closed");
    return this.process.request<Progress>("progress", { source: this.number });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.process.request("close", { source: this.number });
  }
}

/** An event in the runner's protocol. */
interface ServedEvent {
  readonly data?: string;
  readonly raw?: string;
  readonly ts: string;
  readonly num: string;
  readonly type: number;
  readonly tid: string;
}

function served(given: TestEvent): ServedEvent & { source: string } {
  const event = asGiven(given);
  return {
    ...(event.raw && { raw: Buffer.from(event.raw).toString("base64") }),
    data: Buffer.from(event.data).toString("base64"),
    ts: String(event.time),
    num: String(event.num),
    source: event.source,
    type: event.type,
    tid: String(event.tid),
  };
}

function asEvent(event: ServedEvent, source: string): TestEvent {
  const bytes = Uint8Array.from(Buffer.from(event.data ?? event.raw ?? "", "base64"));
  const data = event.raw === undefined ? bytes : new Uint8Array(0);
  return {
    data,
    text: decodeUtf8(data),
    time: BigInt(event.ts),
    num: BigInt(event.num),
    source,
    type: event.type,
    tid: BigInt(event.tid),
    ...(event.raw !== undefined && { raw: bytes }),
  };
}

type ServedScalar = string | boolean;

interface Extracted {
  readonly values: readonly (ServedScalar | readonly ServedScalar[] | null)[];
  readonly errors: readonly (string | null)[];
}

function asValue(value: Extracted["values"][number], type: string): ExtractedValue | undefined {
  if (value === null) return undefined;
  if (typeof value === "object") return value.map((element) => asScalar(element, type)) as ExtractedValue;
  return asScalar(value, type);
}

function asScalar(value: ServedScalar, type: string): string | bigint | boolean | Uint8Array {
  if (typeof value === "boolean" || type === "string") return value;
  if (type === "ipaddr" || type === "ipnet") return Uint8Array.from(Buffer.from(value, "base64"));
  return BigInt(value);
}

function asText(value: string | object | undefined): string {
  return typeof value === "object" ? JSON.stringify(value) : (value ?? "");
}
