import type { EmitOptions } from "../../falco/async/api.js";

/** Which asynchronous events a plugin emits; compiler/abi/async.ts reads it off its class. */
export interface AsyncNames {
  readonly names: readonly string[];
  /** Empty: every source. */
  readonly sources: readonly string[];
  readonly ownSource: string;
  readonly ownId: number;
}

/** An asynchronous event on its way to the host. */
export interface Emitted {
  readonly name: string;
  readonly data: Uint8Array;
  /** undefined: the host stamps it. */
  readonly time: bigint | undefined;
  readonly pluginId: number;
}

/** What the native host makes of a call of `emit`, its errors included. */
export function emission(
  { names, sources, ownSource, ownId }: AsyncNames,
  isDump: boolean,
  name: string,
  data: string | Uint8Array,
  { source, time }: EmitOptions = {},
): Emitted {
  if (!names.includes(name)) throw new TypeError(`asyncEvents does not list "${name}"`);
  if (time !== undefined && time !== BigInt.asUintN(64, time))
    throw new RangeError(`event time ${time} is not within 0 and 2^64-1 nanoseconds`);
  const isOwn = source === undefined || source === ownSource;
  const isKnown =
    isOwn || source === "syscall" || (!isDump && (sources.length === 0 || sources.includes(source)));
  if (!isKnown) throw new TypeError(`these events do not go to the source "${source}"`);
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : Uint8Array.from(data);
  return { name, data: bytes, time, pluginId: isOwn ? ownId : 0 };
}

/** After the host has stopped asynchronous events, and outside of a dump. */
export function refuseEmission(): never {
  throw new TypeError("the host takes no events from here");
}
