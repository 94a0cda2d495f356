import { EVENT_TABLE, FLAG_TABLES } from "./event-table.js";

/** A parameter as the schema has it. */
export interface ParamInfo {
  /** Its name in the schema, as in evt.arg.name. */
  readonly name: string;
  /** The property of the event's interface; undefined when it has none. */
  readonly property: string | undefined;
  readonly index: number;
  readonly type: ParamType;
  /** The table of a flags or enum type, when it has one. */
  readonly flags: string | undefined;
  /** The types of the variants of a DYN parameter, by their number. */
  readonly variants: readonly ParamType[];
}

/** One event code of the schema. */
export interface EventInfo {
  readonly code: number;
  /** The interface in tsfalco/events. */
  readonly typeName: string;
  readonly name: string;
  readonly params: readonly ParamInfo[];
}

const NUMBERS = {
  INT8: 1,
  UINT8: 1,
  SIGTYPE: 1,
  L4PROTO: 1,
  SOCKFAMILY: 1,
  INT16: 2,
  UINT16: 2,
  SYSCALLID: 2,
  PORT: 2,
  INT32: 4,
  UINT32: 4,
  UID: 4,
  GID: 4,
  FD32: 4,
  PID32: 4,
} as const;
const BIGINTS = { INT64: 8, UINT64: 8, ERRNO: 8, FD: 8, PID: 8, RELTIME: 8, ABSTIME: 8 } as const;
const FLAGS = { FLAGS8: 1, FLAGS16: 2, FLAGS32: 4, MODE: 4, SIGSET: 4 } as const;
const ENUMS = { ENUMFLAGS8: 1, ENUMFLAGS16: 2, ENUMFLAGS32: 4 } as const;
const FIXED = {
  ...NUMBERS,
  ...BIGINTS,
  ...FLAGS,
  ...ENUMS,
  IPV4ADDR: 4,
  IPV6ADDR: 16,
} as const;

type FixedType = keyof typeof FIXED;
type OpenType =
  | "CHARBUF"
  | "FSPATH"
  | "FSRELPATH"
  | "BYTEBUF"
  | "STRINGS"
  | "SOCKADDR"
  | "SOCKTUPLE"
  | "FDLIST"
  | "DYN"
  | "CHARBUFARRAY"
  | "CHARBUF_PAIR_ARRAY";
/** PT_... of the schema; STRINGS is a BYTEBUF that holds strings, each with a NUL behind it. */
export type ParamType = FixedType | OpenType;

/** How a value is read, and so what it is in TypeScript. */
export type Access =
  | "number"
  | "bigint"
  | "string"
  | "bytes"
  | "strings"
  | "flags"
  | "enum"
  | "address"
  | "tuple"
  | "polled"
  | "variant";

const OPEN: Readonly<Partial<Record<ParamType, Access>>> = {
  CHARBUF: "string",
  FSPATH: "string",
  FSRELPATH: "string",
  STRINGS: "strings",
  SOCKADDR: "address",
  SOCKTUPLE: "tuple",
  FDLIST: "polled",
  DYN: "variant",
};

/** Flags without a table are numbers. */
export function accessOf({ type, flags }: Pick<ParamInfo, "type" | "flags">): Access {
  if (type in NUMBERS) return "number";
  if (type in BIGINTS) return "bigint";
  if (type in FLAGS) return flags !== undefined ? "flags" : "number";
  if (type in ENUMS) return flags !== undefined ? "enum" : "number";
  return OPEN[type] ?? "bytes";
}

/** The bytes of a value; 0 when its length tells. */
export function sizeOf(type: ParamType): number {
  return type in FIXED ? FIXED[type as FixedType] : 0;
}

const SIGNED: ReadonlySet<ParamType> = new Set([
  "INT8",
  "INT16",
  "INT32",
  "FD32",
  "PID32",
  "INT64",
  "ERRNO",
  "FD",
  "PID",
]);

export function isSigned(type: ParamType): boolean {
  return SIGNED.has(type);
}

/** The table of the signals that a SIGSET is of: not in the schema, but the same on every Linux. */
const SIGNALS = "signals";
const SIGNAL_NAMES =
  "SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM SIGTERM " +
  "SIGSTKFLT SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO " +
  "SIGPWR SIGSYS";

export type FlagTable = readonly (readonly [name: string, value: number])[];

let events: ReadonlyMap<number, EventInfo> | undefined;
let byTypeName: ReadonlyMap<string, EventInfo> | undefined;
let flagTables: ReadonlyMap<string, FlagTable> | undefined;

/** Every event of the schema that has an interface in tsfalco/events, by its code. */
export function eventsByCode(): ReadonlyMap<number, EventInfo> {
  return (events ??= new Map(EVENT_TABLE.split("\n").map((line) => [parseInt(line, 10), parseEvent(line)])));
}

/** The event with an interface of this name; undefined when there is none. */
export function eventOfType(typeName: string): EventInfo | undefined {
  byTypeName ??= new Map([...eventsByCode().values()].map((event) => [event.typeName, event]));
  return byTypeName.get(typeName);
}

function allFlagTables(): ReadonlyMap<string, FlagTable> {
  return (flagTables ??= new Map([
    ...FLAG_TABLES.split("\n").map(parseFlags),
    [SIGNALS, SIGNAL_NAMES.split(" ").map((signal, i) => [signal, 2 ** i] as const)],
  ]));
}

/** Names and values in the order in which hosts look for them. */
export function flagTable(name: string): FlagTable {
  const table = allFlagTables().get(name);
  if (!table) throw new Error(`no table of flags ${name}`);
  return table;
}

/** The first table with these names and no others. */
export function flagTableOf(names: readonly string[]): string | undefined {
  const wanted = new Set(names);
  for (const [name, table] of allFlagTables()) {
    const known = new Set(table.map(([flag]) => flag));
    if (known.size === wanted.size && hasAll(known, names)) return name;
  }
  return undefined;
}

function hasAll(known: ReadonlySet<string>, names: readonly string[]): boolean {
  return names.every((name) => known.has(name));
}

function parseFlags(line: string): [string, FlagTable] {
  const [name, ...values] = line.split(" ") as [string, ...string[]];
  return [
    name,
    values.map((text) => {
      const at = text.indexOf("=");
      return [text.slice(0, at), Number(text.slice(at + 1))] as const;
    }),
  ];
}

function parseEvent(line: string): EventInfo {
  const [code, typeName, name, ...params] = line.split(" ") as [string, string, string, ...string[]];
  return { code: Number(code), typeName, name, params: params.map(parseParam) };
}

function parseParam(text: string, index: number): ParamInfo {
  const [called, type, more] = text.split(":") as [string, ParamType, string | undefined];
  const [property, name = property] = called.split("=") as [string, string | undefined];
  const isFlags = type in FLAGS || type in ENUMS;
  return {
    name,
    property: property === "" ? undefined : property,
    index,
    type,
    flags: type === "SIGSET" ? SIGNALS : isFlags ? more : undefined,
    variants: type === "DYN" && more !== undefined ? (more.split(",") as ParamType[]) : [],
  };
}
