/** What decides which host a plugin needs. */
interface UsedFeatures {
  /** There are fields, or parsing: what they throw is seen in the log alone. */
  readonly logsErrors: boolean;
  /** The program writes to the log. */
  readonly log: boolean;
  /** The plugin takes another configuration while it runs. */
  readonly setConfig: boolean;
  /** There are asynchronous events: what their tasks throw is seen in the log alone. */
  readonly async: boolean;
  /** The state is dumped as events. */
  readonly dumpState: boolean;
  /** Tables of its own are shown. */
  readonly ownTables: boolean;
  /** Their entries have tables. */
  readonly subtables: boolean;
  /** The author's code has metrics. */
  readonly metrics: boolean;
  /** The plugin hears when captures begin and end. */
  readonly listening: boolean;
  /** A field is suggested for outputs. */
  readonly addOutput: boolean;
  /** Tables of the host are used. */
  readonly tables: boolean;
  /** Subtables are, or any table while the plugin starts. */
  readonly tablesAtInit: boolean;
  /** Events other than those of plugins are read. */
  readonly eventSchema: boolean;
  /** "3.x.0" that the author asks for: what the host only offers from there on is then taken. */
  readonly askedFor: string | undefined;
}

/** A version of the plugin API, and its middle number: what may be read of the host's structs. */
export interface ApiVersion {
  readonly text: string;
  readonly minor: number;
}

/** Events, sources, fields with lists and addresses, config schemas. (Falco 0.35) */
const BASE = 0;
/** The functions of tables that release entries and go over them. (Falco 0.36) */
const TABLES = 1;
/** Subtables, and in init the functions that read and write. (Falco 0.38) */
const TABLES_AT_INIT = 5;
/** init gets a log function. (Falco 0.37) */
const LOG = 3;
/** set_config. (Falco 0.37) */
const SET_CONFIG = 4;
/** Tables are shown with functions to iterate and to release entries. (Falco 0.36) */
const OWN_TABLES = 1;
/** Tables in entries of tables. (Falco 0.38) */
const SUBTABLES = 5;
/** get_metrics. (Falco 0.39) */
const METRICS = 6;
/** capture_open, capture_close. (Falco 0.39) */
const LISTENING = 7;
/** get_fields: "addOutput". (Falco 0.39) */
const ADD_OUTPUT = 8;
/** dump_state. (Falco 0.40) */
const DUMP_STATE = 10;
/** Where in the event a field's value lies: the host asks for it, or not. */
export const VALUE_OFFSETS = 11;
/** get_required_event_schema_version; without it hosts with a driver take the version for 3.0.0 and refuse. (Falco 0.42) */
const EVENT_SCHEMA = 12;

/**
 * The least version that has what is used, so that older hosts still load the plugin. What the runtime only takes when
 * it is offered, such as value offsets (3.11), does not count: the version says too which fields of the host's structs
 * exist, so it goes without them below that.
 */
export function requiredVersion(used: UsedFeatures): ApiVersion {
  const minor = Math.max(
    BASE,
    used.tables ? TABLES : 0,
    used.tablesAtInit ? TABLES_AT_INIT : 0,
    used.log || used.logsErrors || used.async ? LOG : 0,
    used.setConfig ? SET_CONFIG : 0,
    used.ownTables ? OWN_TABLES : 0,
    used.subtables ? SUBTABLES : 0,
    used.metrics ? METRICS : 0,
    used.listening ? LISTENING : 0,
    used.addOutput ? ADD_OUTPUT : 0,
    used.dumpState ? DUMP_STATE : 0,
    used.eventSchema ? EVENT_SCHEMA : 0,
    Number(used.askedFor?.split(".")[1] ?? 0),
  );
  return { text: `3.${minor}.0`, minor };
}
