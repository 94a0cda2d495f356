// The typings of tsfalco/events: an interface for each event code. Types alone, so that checking them stays quick.
import { describeEvent, describeParameter } from "./words.mjs";

const NUMBERS =
  "INT8 INT16 INT32 UINT8 UINT16 UINT32 SIGTYPE L4PROTO SOCKFAMILY SYSCALLID PORT UID GID FD32 PID32";
const SCALARS = new Map([
  ...NUMBERS.split(" ").map((type) => [type, "number"]),
  ...["INT64", "UINT64", "ERRNO", "FD", "PID"].map((type) => [type, "bigint"]),
  ["RELTIME", "Duration"],
  ["ABSTIME", "Timestamp"],
  ...["CHARBUF", "FSPATH", "FSRELPATH"].map((type) => [type, "string"]),
  ["BYTEBUF", "Uint8Array"],
  ["STRINGS", "readonly string[]"],
  ["IPV4ADDR", "IpAddress"],
  ["IPV6ADDR", "IpAddress"],
  ["SOCKADDR", "SocketAddress"],
  ["SOCKTUPLE", "SocketTuple"],
  ["FDLIST", "readonly PolledFd[]"],
  ["SIGSET", "FlagSet<SignalName>"],
]);

const pascal = (name) =>
  name
    .split("_")
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join("");

function typeOf({ type, flags, variants }) {
  if (variants)
    return variants.map((v) => `Variant<"${v.toLowerCase()}", ${typeOf({ type: v })}>`).join(" | ");
  if (/^(FLAGS|MODE)/.test(type)) return flags ? `FlagSet<${pascal(flags)}>` : "number";
  if (/^ENUMFLAGS/.test(type)) return flags ? `EnumValue<${pascal(flags)}>` : "number";
  const known = SCALARS.get(type);
  if (!known) throw new Error(`no type for PT_${type}`);
  return known;
}

export function typingsSource({ version, flags }, events) {
  const used = new Set(events.flatMap((event) => event.params.map((param) => param.flags)));
  const tables = [...flags].filter(([name]) => used.has(name));
  return `/* Written by compiler/schema/generate/main.mjs: do not edit. */

/**
 * The events of the kernel and of the host, schema ${version}. An event's interface is named after what happens and when:
 * \`OpenatExit\` is \`openat\` after it returned, \`OpenatEnter\` before. That is the newest version; older ones, which only
 * captures have, end with their number (\`OpenatExitV0\`), and \`AnyOpenatExit\` is any of them. A parameter that an event
 * does not carry is undefined: every one may be.
 */
import type { RawEvent } from "../event/api.js";
import type { GivenParameters } from "../event/given.js";
import { makers } from "../event/make-node.js";
import type {
  EnumValue,
  FlagSet,
  PolledFd,
  SignalName,
  SocketAddress,
  SocketTuple,
  Variant,
} from "../event/values.js";
import type { Duration, IpAddress, Timestamp } from "../extract/api.js";
import type { SyscallSourceEvent } from "../source/api.js";
export type { RawEvent } from "../event/api.js";
export type * from "../event/values.js";

${tables.map(flagNames).join("\n")}

${events.map((event) => describe(event)).join("\n")}
${unions(events)}
/** Any event of the kernel or the host. */
export type SyscallEvent =
${events.map((event) => `  | ${event.typeName}`).join("\n")};

/** All of them by the names of their types. */
export interface EventsByName {
${events.map((event) => `  ${event.typeName}: ${event.typeName};`).join("\n")}
}

/**
 * What an event is made of: its parameters and what its header says. A number, flags or an address of a fixed size that is
 * left out is 0, as the kernel's side has it; text, bytes and sockets are without a value.
 */
export type SyscallEventInit<Event> = GivenParameters<Event> & {
  /** When it happened, nanoseconds since 1970. Absent: the host stamps the event when it takes it. */
  readonly time?: bigint | undefined;
  /** The thread that made it; none when absent. */
  readonly tid?: bigint | number | undefined;
};

/**
 * Makes events of the kernel, for a source without an id: \`yield syscallEvent.ExecveExit({ tid: 7n, exe: "ls", args: ["-l"] })\`.
 * A function for each type of event, which encodes it as the kernel's side does, with all parameters of schema ${version}. The
 * values are written as an object literal.
 *
 * A RangeError says what does not fit: a number into its parameter, a parameter into 65,535 bytes, an event into the
 * 65,526 that a capture file can hold. U+0000 in a text becomes U+FFFD.
 */
export const syscallEvent = makers() as unknown as {
  readonly [Name in keyof EventsByName]: (values?: SyscallEventInit<EventsByName[Name]>) => SyscallSourceEvent;
};
`;
}

function flagNames([name, values]) {
  const names = [...new Set(values.map(([value]) => `"${value}"`))];
  return `export type ${pascal(name)} = ${names.join(" | ")};`;
}

function describe(event) {
  const { typeName, code, name, params } = event;
  const lines = params
    .filter((param) => param.property !== undefined)
    .map((param) => property(param, params));
  return `/** ${describeEvent(event)} */
export interface ${typeName} extends RawEvent {
  readonly type: ${code};
  readonly name: "${name}";
${lines.join("")}}
`;
}

function property(param, params) {
  const doc = describeParameter(param, params);
  return `  /** ${doc} */
  readonly ${param.property}: ${typeOf(param)} | undefined;
`;
}

function unions(events) {
  const versions = new Map();
  for (const event of events) versions.set(event.newest, [...(versions.get(event.newest) ?? []), event]);
  return [...versions]
    .filter(([, all]) => all.length > 1)
    .map(
      ([newest, all]) => `/** {@link ${newest}} in any version. */
export type Any${newest} = ${all.map((event) => event.typeName).join(" | ")};
`,
    )
    .join("");
}
