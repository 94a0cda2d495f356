import type { Plugin } from "../falco/base/api.js";
import { withConstruction } from "../falco/base/node.js";
import { NodePluginEvent } from "../falco/event/node.js";
import { NodeInstance as Progressing } from "../falco/source/node.js";
import { asOutput, noSuchField } from "./field-value.js";
import { collectingLogger } from "./logs.js";
import { NodeSource, type OpenedSource } from "./node-source.js";
import type {
  ExtractedValue,
  InstanceUnderTest,
  LogRecord,
  PluginInfo,
  PluginUnderTest,
  TestEvent,
} from "./plugin-under-test.js";

/** A class that extends Plugin, such as the default export of a plugin file. */
export type PluginClass = new () => Plugin<unknown>;

/** The parts of a package.json that a plugin takes its names from. */
export interface PluginManifest {
  name?: string;
  version?: string;
  description?: string;
  author?: string;
}

/** How to load a plugin in Node. */
export interface NodeOptions {
  /** The configuration; `{}` when absent. An object is copied as JSON; a string is parsed as JSON. Not checked. */
  config?: object | string;
  /** The plugin's name when its class has none; otherwise the manifest's. */
  name?: string;
  /** The plugin's package.json, for {@link PluginUnderTest.info}. */
  manifest?: PluginManifest;
}

/**
 * Runs a plugin in this process, as ordinary TypeScript: breakpoints and stack traces work. Types are not known here:
 * the configuration, open parameters and arguments are passed on as they are given, an object as a copy.
 *
 * @throws Error when `init` or a field initialiser throws.
 */
export async function loadInNode(
  pluginClass: PluginClass,
  options: NodeOptions = {},
): Promise<PluginUnderTest> {
  return new NodePlugin(pluginClass, options);
}

/** A plugin's methods, looked up by name as a host does. */
type Methods = Readonly<Record<string, unknown>>;

class NodePlugin implements PluginUnderTest {
  readonly info: PluginInfo;
  readonly fields: readonly string[];
  readonly logs: LogRecord[] = [];
  readonly errors: string[] = [];
  readonly #plugin: Plugin<unknown>;
  readonly #sources = new Set<NodeSource>();
  #current: { event: TestEvent; view: NodePluginEvent } | undefined;
  #closed = false;

  constructor(pluginClass: PluginClass, options: NodeOptions) {
    this.info = infoOf(pluginClass, options);
    const config = copyOf(options.config ?? {});
    const context = { config, log: collectingLogger(this.logs) };
    this.#plugin = this.#guard(() => withConstruction(context, () => new pluginClass()));
    this.fields = fieldsOf(this.#plugin);
    this.#guard(() => this.#plugin.init?.());
  }

  async open(params?: string | object): Promise<InstanceUnderTest> {
    const open = this.#method("open");
    const instance = new Progressing();
    const value = typeof params === "string" ? params : params && copyOf(params);
    const opened = this.#guard(() => open.call(this.#plugin, value, instance)) as OpenedSource;
    const source = new NodeSource(opened, instance, this.info.source, (action) => this.#guard(action));
    this.#sources.add(source);
    return source;
  }

  async extract(event: TestEvent, field: string, arg?: string | number): Promise<ExtractedValue | undefined> {
    if (!this.fields.includes(field)) throw noSuchField(this.info.name, field);
    const method = this.#method(field);
    try {
      return asOutput(method.call(this.#plugin, this.#viewOf(event), arg));
    } catch (error) {
      this.errors.push(`${field}: ${messageOf(error)}`);
      return undefined;
    }
  }

  async eventToString(event: TestEvent): Promise<string> {
    const view = this.#viewOf(event);
    return this.#guard(() => this.#plugin.eventToString?.(view) ?? view.text);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const source of this.#sources) await source.close();
    this.#guard(() => this.#plugin.destroy?.());
  }

  /** The event as the plugin sees it: one object for as long as the same event is asked about, for its memos. */
  #viewOf(event: TestEvent): NodePluginEvent {
    if (this.#current?.event !== event) this.#current = { event, view: new NodePluginEvent(event) };
    return this.#current.view;
  }

  #method(name: string): (...args: unknown[]) => unknown {
    const method = (this.#plugin as unknown as Methods)[name];
    if (typeof method !== "function") throw new Error(`plugin ${this.info.name} has no ${name}`);
    return method as (...args: unknown[]) => unknown;
  }

  /** Runs plugin code; what it throws is noted as the host's last error. */
  #guard<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      this.errors.push(messageOf(error));
      throw error;
    }
  }
}

/** The methods with a dot in their name, the base classes' first. */
function fieldsOf(plugin: object): string[] {
  const prototype: unknown = Object.getPrototypeOf(plugin);
  if (typeof prototype !== "object" || prototype === null) return [];
  const own = Object.getOwnPropertyNames(prototype).filter((name) => name.includes("."));
  return [...new Set([...fieldsOf(prototype), ...own])];
}

function infoOf(pluginClass: PluginClass, { name, manifest = {} }: NodeOptions): PluginInfo {
  const statics = pluginClass as unknown as Partial<PluginInfo>;
  // A class always has a name property; one that the class declares is writable.
  const hasName = Object.getOwnPropertyDescriptor(pluginClass, "name")?.writable === true;
  return {
    name: (hasName ? statics.name : (name ?? manifest.name)) ?? pluginClass.name,
    version: statics.version ?? manifest.version ?? "",
    description: statics.description ?? manifest.description ?? "",
    contact: statics.contact ?? manifest.author ?? "",
    id: statics.id ?? 0,
    source: statics.source ?? "",
  };
}

function copyOf(value: object | string): unknown {
  return JSON.parse(typeof value === "string" ? value : JSON.stringify(value));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
