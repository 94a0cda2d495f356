import { basename } from "node:path";
import { configSchema } from "../../compiler/abi/config-schema.js";
import type { EventTypes } from "../../compiler/abi/event-types.js";
import type { PluginField } from "../../compiler/abi/fields.js";
import type { JsonType } from "../../compiler/abi/json-type.js";
import type { PluginDescription } from "../../compiler/abi/plugin.js";
import { locationOf } from "../../compiler/project/location.js";
import type { Plugin } from "../falco/base/api.js";
import { withConstruction } from "../falco/base/node.js";
import { NodeEvent } from "../falco/event/node.js";
import { TableAccess } from "../falco/tables/access.js";
import { NodeInstance as Progressing } from "../falco/source/node.js";
import { NodeAsync, type AsyncHooks } from "./async/node-async.js";
import type { Emitted } from "./async/emission.js";
import { asyncTestEvent, waitForEvents } from "./async/wait.js";
import { decodeJson } from "./config/decode.js";
import { checkConfig } from "./config/schema.js";
import { fieldArgument } from "./field-argument.js";
import { asOutput, noSuchField } from "./field-value.js";
import { resolvePlugin, type PluginClass, type ResolvedPlugin } from "./node-plugin-class.js";
import { MetricsInNode } from "./node-metrics.js";
import { NodeSource, type OpenedSource, type SourceOwner } from "./node-source.js";
import { hostText, printableStart, wellFormed } from "./host-text.js";
import { errorSize, PluginCalls } from "./plugin-calls.js";
import { PluginError } from "./plugin-error.js";
import type {
  AsyncTestEvent,
  ExtractedValue,
  InstanceUnderTest,
  LogRecord,
  MetricUnderTest,
  PluginInfo,
  PluginUnderTest,
  TestEvent,
} from "./plugin-under-test.js";
import type { StateTable } from "../falco/tables/state-table.js";
import { ownStateTables } from "./tables/own-state-table.js";
import type { NodeTables } from "./tables/node-store.js";
import { addTables, NodeTable, nodeTables } from "./tables/node-table.js";
import type { TableShapes, TableUnderTest } from "./tables/table-under-test.js";
import { asGiven } from "./raw-event.js";
import { pluginEventType } from "./test-event.js";

/** The parts of a package.json that a plugin takes its names from. */
export interface PluginManifest {
  name?: string;
  version?: string;
  description?: string;
  author?: string;
}

/** How to load a plugin in Node. */
export interface NodeOptions {
  /** The configuration; an object stands for its JSON. Checked against the plugin's schema and read by its type. */
  config?: object | string;
  /** The plugin's name when its class has none, instead of the one in the package.json above it. */
  name?: string;
  /** Tables of the host, and entries of `threads`, which is always there. They are there before the plugin's `init`. */
  tables?: TableShapes;
  /** Another plugin that was loaded by {@link loadInNode}: this one is loaded into the same host after it. */
  beside?: PluginUnderTest;
  /** Instead of the package.json above the plugin's file, for {@link PluginUnderTest.info}. */
  manifest?: PluginManifest;
  /**
   * Whether what `tsfalco check` finds errors in is refused, as it is unless this is false. The file of a class is checked
   * that is its default export, once for each change of it.
   */
  check?: boolean;
}

/**
 * Runs a plugin in this process, as ordinary TypeScript: breakpoints and stack traces work. What its types say of the
 * configuration, of open parameters and of arguments is read from its file, so that the same is accepted, refused and
 * handed to it as when it is compiled.
 *
 * @param plugin Its class, which is the default export of its file, or that file's path. The first load of a class runs
 * the module as it was imported; each later one, and each of a path, runs the file anew, so that module variables start
 * afresh as they do in a library. A class inside a test file is not run anew, and its types are read as far as they can be.
 * @throws Error when the plugin cannot be compiled, the configuration does not fit, or `init` or a field initialiser throws.
 */
export async function loadInNode(
  plugin: PluginClass | string,
  options: NodeOptions = {},
): Promise<PluginUnderTest> {
  const resolved = await resolvePlugin(plugin, options.check ?? true);
  return new NodePlugin(resolved, options);
}

/** The minor version of the plugin API from which hosts take logs. */
const firstToLog = 3;

/** A plugin's methods, looked up by name as a host does. */
type Methods = Readonly<Record<string, unknown>>;

class NodePlugin implements PluginUnderTest {
  readonly info: PluginInfo;
  readonly fields: readonly string[];
  readonly logs: readonly LogRecord[];
  readonly errors: readonly string[];
  /** Of the host that it runs in. */
  readonly tables: NodeTables;
  readonly #access: TableAccess;
  readonly #calls: PluginCalls;
  readonly #metrics: MetricsInNode;
  readonly #types: PluginDescription | undefined;
  readonly #plugin: Plugin<unknown>;
  readonly #sources = new Set<NodeSource>();
  readonly #async: NodeAsync;
  #current: { event: TestEvent; view: NodeEvent } | undefined;
  #shown: readonly StateTable[] = [];
  #closed = false;
  /** Closed to the end: others do not find its tables. */
  #isGone = false;
  #isCapturing = false;

  constructor({ pluginClass, description, isAuthors, loaded }: ResolvedPlugin, options: NodeOptions) {
    this.#calls = new PluginCalls(isAuthors, (description?.apiVersion.minor ?? firstToLog) >= firstToLog);
    this.#types = description;
    this.#metrics = new MetricsInNode(description?.metrics ?? []);
    ({ logs: this.logs, errors: this.errors } = this.#calls);
    this.info = infoOf(pluginClass, description, options);
    this.tables = tablesOf(options);
    this.#access = new TableAccess(
      this.tables,
      description && new Map(description.tables.map((t) => [t.name, t])),
      description && new Map(description.ownTables.map((t) => [t.name, t])),
    );
    const config = asText(options.config);
    const given = checkConfig(this.info.name, schemaOf(description), config);
    try {
      this.#plugin = this.#access.during("write", () => this.#start(pluginClass, given));
      this.fields = fieldsOf(this.#plugin);
    } catch (error) {
      this.#takeTablesAway();
      throw new PluginError(`could not initialize plugin: ${(error as Error).message}`, { cause: error });
    }
    const names = description?.async ?? { names: [], sources: [], ownSource: "syscall", ownId: 0 };
    const plugin = this.#plugin as AsyncHooks;
    this.#async = new NodeAsync({ plugin, calls: this.#calls, names, loaded });
  }

  async asyncEvents(count = 1, timeout = 10_000): Promise<AsyncTestEvent[]> {
    this.#refuseClosed();
    if (!this.#types?.async) throw new PluginError("the plugin has no asynchronous events");
    if (!this.#async.isActive) await this.#async.start();
    const pluginId = this.info.id; // the host's, whatever the event says
    const take = (): Emitted[] => this.#async.emitted.splice(0).map((event) => ({ ...event, pluginId }));
    return waitForEvents(async () => this.#told(take()), count, timeout);
  }

  async stopAsync(): Promise<void> {
    this.#refuseClosed();
    await this.#async.stop();
  }

  async dumpState(): Promise<AsyncTestEvent[]> {
    this.#refuseClosed();
    return this.#told(this.#async.dump());
  }

  /** An event without a time gets it from the host. */
  #told(emitted: readonly Emitted[]): AsyncTestEvent[] {
    const now = BigInt(Date.now()) * 1_000_000n;
    return emitted.map((event) => asyncTestEvent({ ...event, time: event.time ?? now }, this.info.source));
  }

  #start(pluginClass: PluginClass, config: string): Plugin<unknown> {
    const plugin = this.#construct(pluginClass, config);
    this.#shown = ownStateTables(plugin, this.#types?.ownTables ?? [], () => !this.#isGone);
    for (const table of this.#shown) this.#show(table);
    this.#calls.run(() => plugin.init?.());
    return plugin;
  }

  /** @throws Error in the words of libsinsp. */
  #show(table: StateTable): void {
    try {
      this.tables.add(table);
    } catch (error) {
      const whose = `state table defined by plugin '${this.info.name}'`;
      throw new Error(`${table.name}: failure in adding ${whose}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }

  #construct(pluginClass: PluginClass, config: string): Plugin<unknown> {
    const context = {
      config: this.#configValue(config),
      log: this.#calls.logger,
      metrics: this.#metrics.own.maker,
      tables: this.#access,
    };
    const plugin = this.#calls.run(() => withConstruction(context, () => new pluginClass()));
    this.#metrics.own.close();
    return plugin;
  }

  #configValue(text: string): unknown {
    return this.#types ? this.#decode(text, this.#types.config, "config") : unchecked(text, {});
  }

  /** @throws PluginError in the words of the native host. */
  #decode(text: string, type: "text" | JsonType | undefined, what: string): unknown {
    if (type === undefined) return undefined;
    const given = wellFormed(text.replace(/\0.*/s, "")); // the host's strings end there
    if (type === "text") return given;
    try {
      const { value, warnings } = decodeJson(given, type, what);
      for (const warning of warnings) this.#calls.log("warning", `${what}: ${warning}`);
      return value;
    } catch (error) {
      const { name, message } = error as Error;
      const isSyntax = name === "SyntaxError";
      const text = printableStart(isSyntax ? `${what}: ${message}` : message, errorSize, !isSyntax);
      throw new PluginError(text, { cause: error });
    }
  }

  async open(params?: string | object): Promise<InstanceUnderTest> {
    this.#refuseClosed();
    return this.#calls.noting(() => this.#open(params));
  }

  #open(params?: string | object): InstanceUnderTest {
    this.#forget();
    const open = (this.#plugin as unknown as Methods)["open"] as
      ((...args: unknown[]) => OpenedSource) | undefined;
    if (!open) throw new PluginError("the plugin has no event source");
    const source = this.#types?.source;
    const value = source
      ? this.#decode(asText(params), source.params, "open parameters")
      : typeof params === "object"
        ? unchecked(JSON.stringify(params), undefined)
        : params;
    const instance = new Progressing();
    const opened = this.#calls.run(() => open.call(this.#plugin, value, instance));
    const owner: SourceOwner = {
      calls: this.#calls,
      sourceName: this.info.source,
      place: source && placeOf(source.open),
      reportsProgress: source ? source.takesInstance : open.length > 1,
      forgetEvent: () => this.#forget(),
      delivered: (events, bytes) => {
        this.#metrics.count("events", events);
        this.#metrics.count("bytes", bytes);
      },
    };
    const running = new NodeSource(opened, instance, owner);
    this.#sources.add(running);
    return running;
  }

  async extract(event: TestEvent, field: string, arg?: string | number): Promise<ExtractedValue | undefined> {
    this.#refuseClosed();
    if (!this.fields.includes(field)) throw noSuchField(this.info.name, field);
    const known = this.#types?.fields.find(({ name }) => name === field);
    const passed = typeof arg === "string" ? arg.replace(/\0.*/s, "") : arg; // the host's strings end there
    const given = known ? fieldArgument(field, known.argument, passed) : passed;
    if (!this.#takes(event, this.#types?.extraction?.eventTypes, known?.eventTypes)) return undefined;
    const method = (this.#plugin as unknown as Methods)[field] as (...args: unknown[]) => unknown;
    try {
      const place = known && placeOf(known.method);
      const refused = (error: RangeError): never => this.#calls.run(() => raise(error), place);
      if (given instanceof RangeError) refused(given);
      const value = this.#access.during("read", () =>
        this.#during(event, (view) => method.call(this.#plugin, view, given)),
      );
      const leftOut = (error: unknown): void => this.#calls.logError(field, error, place);
      const output = this.#calls.run(() => asOutput(value, known, leftOut), place);
      this.#metrics.countField(field, false);
      return output;
    } catch (error) {
      this.#metrics.countField(field, true);
      this.#calls.note(error, `${field}: `);
      this.#calls.logQuietly(field, (error as Error).message);
      return undefined;
    }
  }

  async parse(event: TestEvent): Promise<void> {
    this.#refuseClosed();
    const plugin = this.#plugin as Plugin<unknown> & { parse?(e: NodeEvent): void };
    if (!plugin.parse) throw new Error(`plugin ${this.info.name} does not parse events`);
    if (!this.#takes(event, this.#types?.parsing?.eventTypes)) return;
    try {
      this.#access.during("write", () => this.#during(event, (view) => plugin.parse?.(view)));
    } catch (error) {
      this.#calls.note(error, "parse: ");
      this.#calls.logQuietly("parse", (error as Error).message);
    }
  }

  async metrics(): Promise<Record<string, MetricUnderTest>> {
    this.#refuseClosed();
    return this.#metrics.all();
  }

  async captureOpen(): Promise<void> {
    this.#refuseClosed();
    await this.#endCapture();
    try {
      const capture = this.#async.capture();
      this.#calls.noting(() =>
        this.#calls.run(() => this.#access.during("write", () => this.#plugin.captureOpen?.(capture))),
      );
      this.#isCapturing = true;
    } finally {
      this.#async.endOffer();
      if (!this.#isCapturing) await this.#async.endRoutines();
    }
  }

  async captureClose(): Promise<void> {
    this.#refuseClosed();
    await this.#endCapture();
  }

  async #endCapture(): Promise<void> {
    this.#forget();
    if (!this.#isCapturing) return;
    this.#isCapturing = false;
    await this.#async.stopRoutines();
    const capture = this.#async.capture();
    this.#calls.runLogged(() => this.#access.during("write", () => this.#plugin.captureClose?.(capture)));
    this.#async.endOffer();
    await this.#async.endRoutines();
  }

  /** Whether the event is among what the plugin takes, and a part of it; undefined stands for what is not known. */
  #takes(event: TestEvent, whole: EventTypes = [pluginEventType], part: EventTypes = "all"): boolean {
    const { type } = asGiven(event);
    return [whole, part].every((types) => types === "all" || types.includes(type));
  }

  async setConfig(config: object | string): Promise<void> {
    this.#refuseClosed();
    const given = checkConfig(this.info.name, schemaOf(this.#types), asText(config));
    this.#calls.noting(() => this.#setConfig(given));
  }

  #setConfig(text: string): void {
    if (!this.#plugin.setConfig) throw new PluginError("the plugin cannot be configured again");
    this.#forget();
    const next = this.#configValue(text);
    this.#calls.run(() => {
      this.#plugin.setConfig?.(next);
      (this.#plugin as { config: unknown }).config = next;
    });
  }

  async eventToString(event: TestEvent): Promise<string> {
    this.#refuseClosed();
    const hasSource = this.#types ? this.#types.source !== undefined : this.#plugin.open !== undefined;
    if (!hasSource || asGiven(event).type !== pluginEventType) return event.text;
    try {
      const text = this.#during(event, (view) => this.#plugin.eventToString?.(view as never) ?? view.text);
      return hostText(text) || event.text;
    } catch (error) {
      this.#calls.note(error, "eventToString: ");
      this.#calls.logQuietly("eventToString", (error as Error).message);
      return event.text;
    }
  }

  table(name: string): TableUnderTest {
    this.#refuseClosed();
    return new NodeTable(this.tables, name);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const source of this.#sources) await source.close();
    await this.#async.stop();
    await this.#endCapture();
    this.#calls.runLogged(() => this.#plugin.destroy?.());
    this.#takeTablesAway();
    this.#calls.closeFiles();
  }

  #takeTablesAway(): void {
    for (const table of this.#shown) this.tables.remove(table);
    this.#isGone = true;
  }

  #refuseClosed(): void {
    if (this.#closed) throw new Error("the plugin is closed");
  }

  #forget(): void {
    this.#current = undefined;
  }

  /** One object for as long as the same event is asked about, for its memos; readable during calls only. */
  #during<T>(event: TestEvent, action: (view: NodeEvent) => T): T {
    if (this.#current?.event !== event)
      this.#current = { event, view: new NodeEvent(asGiven(event), this.info.id || 1) };
    const { view } = this.#current;
    return this.#calls.run(() => view.lent(() => action(view)));
  }
}

/** Those of the plugin that it runs beside, or of a host of its own. */
function tablesOf({ beside, tables }: NodeOptions): NodeTables {
  if (!beside) return nodeTables(tables);
  if (!(beside instanceof NodePlugin))
    throw new Error("a plugin in Node runs beside one in Node: load the other with loadInNode too");
  addTables(beside.tables, tables ?? {});
  return beside.tables;
}

function schemaOf(description: PluginDescription | undefined): object | undefined {
  const { config, configDescription } = description ?? {};
  if (config === undefined || config === "text") return undefined;
  return JSON.parse(configSchema(config, configDescription ?? "")) as object;
}

/** The methods with a dot in their name, the base classes' first. */
function fieldsOf(plugin: object): string[] {
  const prototype: unknown = Object.getPrototypeOf(plugin);
  if (typeof prototype !== "object" || prototype === null) return [];
  const own = Object.getOwnPropertyNames(prototype).filter((name) => name.includes("."));
  return [...new Set([...fieldsOf(prototype), ...own])];
}

function infoOf(
  pluginClass: PluginClass,
  description: PluginDescription | undefined,
  { name, manifest }: NodeOptions,
): PluginInfo {
  const read = description?.metadata;
  const statics = pluginClass as unknown as Partial<PluginInfo>;
  // A class always has a name property; one that the class declares is writable.
  const hasName = Object.getOwnPropertyDescriptor(pluginClass, "name")?.writable === true;
  return {
    name: (hasName ? statics.name : (name ?? manifest?.name ?? read?.name)) ?? pluginClass.name,
    version: statics.version ?? manifest?.version ?? read?.version ?? "",
    description: statics.description ?? manifest?.description ?? read?.description ?? "",
    contact: statics.contact ?? manifest?.author ?? read?.contact ?? "",
    id: statics.id ?? 0,
    source: statics.source ?? "",
  };
}

function asText(value: string | object | undefined): string {
  return typeof value === "object" ? JSON.stringify(value) : (value ?? "");
}

function raise(error: Error): never {
  throw error;
}

/** Of what is wrong with a method's result or arguments: the method's. */
function placeOf({ declaration }: PluginField["method"]): string {
  const { file, line } = locationOf(declaration);
  return `${basename(file)}:${line}`;
}

/** For a plugin whose types are not known. */
function unchecked(text: string, otherwise: unknown): unknown {
  return text === "" ? otherwise : (JSON.parse(text) as unknown);
}
