import type { AsyncEvents, StateDump } from "../async/api.js";
import type { PluginEvent, RawEvent } from "../event/api.js";
import type {
  EventStream,
  OpenParam,
  SourceEvent,
  SourceInstance,
  SyscallSourceEvent,
} from "../source/api.js";
import type { Capture } from "../capture/api.js";
import type { Metrics } from "../metrics/api.js";
import { takeConstruction } from "./node.js";
import type { Logger } from "./logger.js";

/**
 * The base of every plugin. Extend it and export the class as the default:
 *
 * ```ts
 * export default class Counter extends Plugin<Config> {
 *   static readonly id = 999;
 *   static readonly source = "counter";
 *   *open(params: Open) { yield "1"; }
 *   /** The number in the event. *\/
 *   "counter.value"(e: PluginEvent): bigint { return BigInt(e.text); }
 * }
 * ```
 *
 * **Fields.** A method whose name has a dot is a field that rules can use. Its return type is the field's type:
 * `string`, `bigint` (uint64, 0 … 2^64−1), `boolean`, {@link Duration} (reltime), {@link Timestamp} (abstime),
 * {@link IpAddress}, {@link IpNet}, or an array of one of these (a list; an empty one is the same as no value).
 * `| undefined` means that the event may have no value. A second parameter is the argument in brackets: `string`
 * for a key (`field[name]`), `number` for an index (`field[2]`), optional (`arg?: …`) when the brackets are. The
 * doc comment is the field's description; `@display Text`, `@properties hidden,info` and `@addOutput` set the rest.
 * What a field method throws is logged (rate limited) and counts as no value.
 *
 * **Names.** `name`, `version`, `description` and `contact` come from package.json (name, version, description,
 * author) and the class's doc comment unless the class has static properties of these names.
 *
 * **Life.** Falco makes one object for each use of the plugin: field initialisers run, then `init`, and
 * `destroy` at the end. `open` may be called more than once on the same object.
 *
 * @typeParam Config The type of `init_config` in falco.yaml: an object type whose properties, doc comments and tags
 * (`@minimum`, `@maximum`, `@pattern`, `@default`) become the plugin's JSON schema, or `undefined` for none.
 */
export abstract class Plugin<Config = undefined> {
  /**
   * The plugin's number, from the registry of Falco plugins (999 is for development). Needed by a source that has a
   * name; absent otherwise. (`plugin_get_id`)
   */
  declare static readonly id?: number;
  /** The name of the event source, what rules put in `source:`. Goes with {@link Plugin.id}. (`plugin_get_event_source`) */
  declare static readonly source?: string;
  /** Semantic version of the plugin; otherwise package.json's. (`plugin_get_version`) */
  declare static readonly version?: string;
  /** One line; otherwise the class's doc comment or package.json's. (`plugin_get_description`) */
  declare static readonly description?: string;
  /** Who to write to; otherwise package.json's author. (`plugin_get_contact`) */
  declare static readonly contact?: string;
  /**
   * The sources whose events the fields can read. Absent: "syscall" for events of the kernel, this plugin's own for
   * others, every source when it has none; `[]`: every source.
   * (`plugin_get_extract_event_sources`)
   */
  declare static readonly extractSources?: readonly string[];
  /**
   * The event types (`PPME_*` codes) the host is told that the fields read. Absent: those that the types of their
   * parameters say. (`plugin_get_extract_event_types`)
   */
  declare static readonly extractEventTypes?: readonly number[];
  /**
   * The sources whose events {@link Plugin.parse} is given. Absent: "syscall" for events of the kernel, this plugin's
   * own for others; `[]`: every source. (`plugin_get_parse_event_sources`)
   */
  declare static readonly parseSources?: readonly string[];
  /**
   * The names of the plugin's asynchronous events. Goes with {@link Plugin.startAsync} or {@link Plugin.dumpState}.
   * Hosts show 31 characters of a name. (`plugin_get_async_events`)
   */
  declare static readonly asyncEvents?: readonly string[];
  /**
   * The sources beside whose events they may come. Absent: this plugin's own source, or every source when it has none;
   * `[]`: every source. (`plugin_get_async_event_sources`)
   */
  declare static readonly asyncSources?: readonly string[];
  /**
   * Whether the host is given metrics of the plugin's working: events and bytes of its source, extractions and failures
   * of each field, bytes of its heap, collections of garbage. Absent: when the plugin has metrics of its own.
   */
  declare static readonly defaultMetrics?: boolean;
  /**
   * The least plugin API version ("3.11.0") a host must have; absent: what the used features need, so that older
   * Falcos load the plugin too. From "3.11.0" on, fields tell where in the event their value stands when it is a part
   * of the payload (value offsets). (`plugin_get_required_api_version`)
   */
  declare static readonly requiredApiVersion?: string;

  /**
   * The plugin's configuration, checked against the schema made from `Config` before the object exists: a
   * configuration that does not fit fails the start with the path of every wrong property. Field initialisers may
   * read it. Owned by the plugin, lives as long as it, or until {@link Plugin.setConfig} has taken another.
   */
  readonly config: Config;
  /** Falco's log. Field initialisers may use it. */
  readonly log: Logger;
  /** Makes the plugin's metrics, in field initialisers. */
  readonly metrics: Metrics;

  constructor() {
    const context = takeConstruction();
    this.config = context.config as Config;
    this.log = context.log;
    this.metrics = context.metrics;
  }

  /** Runs once after the field initialisers. Throw to refuse to start: Falco prints the message and exits. (`plugin_init`) */
  init?(): void;

  /**
   * The host has another configuration for the running plugin. It has been checked like the first one; while this
   * runs, {@link Plugin.config} is still the one in force, and once it returns, `next` is. Throw to refuse `next`:
   * the host is told why, and nothing changes but what the method did before. Absent: the host is told that the
   * plugin cannot be configured again. Falco itself starts plugins anew instead. (`plugin_set_config`)
   */
  setConfig?(next: Config): void;

  /**
   * The host takes asynchronous events from now on: emit some, or start tasks that do. It runs once each time the host
   * begins to capture, after {@link Plugin.open}; tasks are stopped and waited for at the end of it. Throw to fail the
   * start. (`plugin_set_async_event_handler`)
   */
  startAsync?(events: AsyncEvents): void;

  /**
   * A capture file is about to be written: emit events that tell whoever reads it of the plugin's state. What it throws
   * is logged. (`plugin_dump_state`)
   */
  dumpState?(dump: StateDump): void;

  /** Runs once at the end, after every open instance was closed. What it throws is logged. (`plugin_destroy`) */
  destroy?(): void;

  /**
   * Opens the source. Either a generator method, of which every `yield` is an event ({@link SourceEvent}), `return`
   * the end and a `finally` the close, or a method that returns an {@link EventStream}.
   *
   * A plugin without `id` and `source` gives events of the kernel instead: {@link SyscallSourceEvent}.
   *
   * `params` is `open_params` in falco.yaml: declare it `string` to get it as it stands, an object type to have it
   * parsed and checked as JSON, or leave it out. A throw fails the open, or, inside a generator, ends the source
   * after the events already yielded. (`plugin_open`, `plugin_next_batch`, `plugin_close`)
   */
  open?(
    params: never,
    instance: SourceInstance,
  ):
    | Generator<SourceEvent, void, undefined>
    | Generator<SyscallSourceEvent | undefined, void, undefined>
    | AsyncGenerator<SourceEvent, void, undefined>
    | AsyncGenerator<SyscallSourceEvent | undefined, void, undefined>
    | EventStream;

  /** Values that can be given to {@link Plugin.open}, for tools that offer a choice. (`plugin_list_open_params`) */
  listOpenParams?(): OpenParam[];

  /**
   * A capture begins: the host has opened its sources, and no event of it has come yet (but those that a capture file
   * begins with). The place to read files and the processes that already run, rather than `init`, which also runs when
   * rules are only checked. Throw to refuse: Falco prints the message and exits. (`plugin_capture_open`)
   */
  captureOpen?(capture: Capture): void;

  /**
   * The capture that {@link Plugin.captureOpen} has begun ends; never for one that was refused, and once. What it throws
   * is logged. (`plugin_capture_close`)
   */
  captureClose?(capture: Capture): void;

  /**
   * Sees each event before fields are asked for it, to keep state of what it tells: in fields of the class, in a Map.
   * The type of its parameter says which events: `parse(e: PluginEvent)`, `parse(e: PluginEvent | AsyncEvent)`. It sees
   * events that no rule looks at, too. What it throws is logged (rate limited); fields are asked for the event all the
   * same, and the next event is none the worse. (`plugin_parse_event`)
   */
  parse?(e: RawEvent): void;

  /** One line that stands for the event, `%evt.plugininfo` in outputs. Absent: the payload as text. (`plugin_event_to_string`) */
  eventToString?(e: PluginEvent): string;
}
