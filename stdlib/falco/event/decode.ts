// Parameters that are more than one value, from their bytes, in the language that plugins are compiled from: the
// compiler takes this file into programs. Numbers lie with the least byte first, addresses as in the network. What is
// shorter than it says is none.

import type { Inet, InetEnds, Other, Polled, Unix, UnixEnds, Variant } from "./parts.js";

/** Numbers of the families in the host's events. */
export const UNIX = 1;
export const INET = 2;
export const INET6 = 10;

/** The family, then the address and the port, or the path. */
export function decodeSocketAddress(data: Uint8Array): Inet | Unix | Other | undefined {
  const family = data[0];
  if (family === undefined) return undefined;
  if (family === UNIX) return { family: "unix", path: textFrom(data, 1) };
  if (family !== INET && family !== INET6) return otherAddress(family, data);
  const size = family === INET ? 4 : 16;
  if (data.length < size + 3) return undefined;
  return {
    family: family === INET ? "inet" : "inet6",
    ip: ipAt(data, 1, size),
    port: uint16At(data, 1 + size),
  };
}

/** The family, then address and port of both ends, or the two sockets and the path. */
export function decodeSocketTuple(data: Uint8Array): InetEnds | UnixEnds | Other | undefined {
  const family = data[0];
  if (family === undefined) return undefined;
  if (family === UNIX) {
    if (data.length < 17) return undefined;
    return {
      family: "unix",
      source: uint64At(data, 1),
      destination: uint64At(data, 9),
      path: textFrom(data, 17),
    };
  }
  if (family !== INET && family !== INET6) return otherAddress(family, data);
  const size = family === INET ? 4 : 16;
  if (data.length < 2 * size + 5) return undefined;
  return {
    family: family === INET ? "inet" : "inet6",
    sourceIp: ipAt(data, 1, size),
    sourcePort: uint16At(data, 1 + size),
    destinationIp: ipAt(data, 3 + size, size),
    destinationPort: uint16At(data, 3 + 2 * size),
  };
}

/** How many, then a file descriptor and flags each. */
export function decodePolled(data: Uint8Array): Polled[] {
  const polled: Polled[] = [];
  const count = data.length < 2 ? 0 : uint16At(data, 0);
  for (let i = 0; i < count && 2 + 10 * (i + 1) <= data.length; i++)
    polled.push({ fd: int64At(data, 2 + 10 * i), flags: uint16At(data, 10 + 10 * i) });
  return polled;
}

type AnyVariant =
  | Variant<"bytebuf", Uint8Array>
  | Variant<"charbuf", string>
  | Variant<"errno", bigint>
  | Variant<"fd", bigint>
  | Variant<"int64", bigint>
  | Variant<"uint64", bigint>
  | Variant<"reltime", bigint>
  | Variant<"uint32", number>
  | Variant<"sigtype", number>;

/** The number of one of `types`, then a value of it. */
export function decodeVariant(data: Uint8Array, types: string): AnyVariant | undefined {
  const type = types.split(" ")[data[0] ?? 255];
  if (type === "BYTEBUF") return { kind: "bytebuf", value: data.subarray(1) };
  if (type === "CHARBUF") return { kind: "charbuf", value: textFrom(data, 1) };
  if (type === "SIGTYPE") return data.length < 2 ? undefined : { kind: "sigtype", value: data[1]! };
  if (type === "UINT32") {
    if (data.length < 5) return undefined;
    return { kind: "uint32", value: uint16At(data, 1) + 65536 * uint16At(data, 3) };
  }
  if (data.length < 9) return undefined;
  if (type === "ERRNO") return { kind: "errno", value: int64At(data, 1) };
  if (type === "FD") return { kind: "fd", value: int64At(data, 1) };
  if (type === "INT64") return { kind: "int64", value: int64At(data, 1) };
  if (type === "UINT64") return { kind: "uint64", value: uint64At(data, 1) };
  if (type === "RELTIME") return { kind: "reltime", value: uint64At(data, 1) };
  return undefined;
}

function otherAddress(number: number, data: Uint8Array): Other {
  return { family: "other", number, data: data.subarray(1) };
}

function ipAt(data: Uint8Array, at: number, size: number): Uint8Array {
  return data.subarray(at, at + size);
}

function uint16At(data: Uint8Array, at: number): number {
  return data[at]! + 256 * data[at + 1]!;
}

function uint64At(data: Uint8Array, at: number): bigint {
  const low = uint16At(data, at) + 65536 * uint16At(data, at + 2);
  const high = uint16At(data, at + 4) + 65536 * uint16At(data, at + 6);
  return BigInt(low) + (BigInt(high) << 32n);
}

function int64At(data: Uint8Array, at: number): bigint {
  return BigInt.asIntN(64, uint64At(data, at));
}

/** Up to the first NUL. */
function textFrom(data: Uint8Array, at: number): string {
  const nul = data.indexOf(0, at);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(data.subarray(at, nul < 0 ? data.length : nul));
}
