// Parameters that are more than one value, as the kernel's side writes them: the other way round than decode.ts, and
// taken into programs as that is.
import { joinedBytes } from "../encoding/joined.js";
import { INET, INET6, UNIX } from "./decode.js";
import type { Inet, InetEnds, Other, Polled, Unix, UnixEnds } from "./parts.js";

/** The family, then the address and the port, or the path. */
export function encodeSocketAddress(value: Inet | Unix | Other): Uint8Array {
  if (value.family === "other") return otherBytes(value);
  if (value.family === "unix") return withText(new Uint8Array([UNIX]), value.path);
  const size = value.family === "inet" ? 4 : 16;
  const data = new Uint8Array(size + 3);
  data[0] = value.family === "inet" ? INET : INET6;
  putAddress(data, 1, size, value.ip);
  putWord(data, 1 + size, 2, checked(BigInt(value.port), 0n, 0xffffn, "port"));
  return data;
}

/** The family, then address and port of both ends, or the two sockets and the path. */
export function encodeSocketTuple(value: InetEnds | UnixEnds | Other): Uint8Array {
  if (value.family === "other") return otherBytes(value);
  if (value.family === "unix") {
    const head = new Uint8Array(17);
    head[0] = UNIX;
    putWord(head, 1, 8, unsigned(value.source, "source"));
    putWord(head, 9, 8, unsigned(value.destination, "destination"));
    return withText(head, value.path);
  }
  const size = value.family === "inet" ? 4 : 16;
  const data = new Uint8Array(2 * size + 5);
  data[0] = value.family === "inet" ? INET : INET6;
  putAddress(data, 1, size, value.sourceIp);
  putWord(data, 1 + size, 2, checked(BigInt(value.sourcePort), 0n, 0xffffn, "sourcePort"));
  putAddress(data, 3 + size, size, value.destinationIp);
  putWord(data, 3 + 2 * size, 2, checked(BigInt(value.destinationPort), 0n, 0xffffn, "destinationPort"));
  return data;
}

/** How many, then a file descriptor and flags each. */
export function encodePolled(value: readonly Polled[]): Uint8Array {
  const data = new Uint8Array(2 + 10 * value.length);
  putWord(data, 0, 2, checked(BigInt(value.length), 0n, 0xffffn, "length"));
  let at = 2;
  for (const { fd, flags } of value) {
    putWord(data, at, 8, signed(fd, "fd"));
    putWord(data, at + 8, 2, checked(BigInt(flags), 0n, 0xffffn, "flags"));
    at += 10;
  }
  return data;
}

interface AnyKind {
  readonly kind: string;
  readonly value: Uint8Array | string | bigint | number;
}

/** The number of its kind among `types`, then the value. */
export function encodeVariant({ kind, value }: AnyKind, types: string): Uint8Array {
  const index = types.split(" ").indexOf(kind.toUpperCase());
  if (index < 0) throw new RangeError(`a value of kind ${kind} is none of ${types.toLowerCase()}`);
  const head = new Uint8Array([index]);
  if (typeof value === "string") return withText(head, value);
  if (typeof value !== "bigint" && typeof value !== "number") return joinedBytes(head, value);
  const number = typeof value === "bigint" ? value : BigInt(value);
  if (kind === "sigtype") return withWord(head, 1, checked(number, 0n, 0xffn, kind));
  if (kind === "uint32") return withWord(head, 4, checked(number, 0n, 0xffff_ffffn, kind));
  const isSigned = kind === "errno" || kind === "fd" || kind === "int64";
  return withWord(head, 8, isSigned ? signed(number, kind) : unsigned(number, kind));
}

/** Of 64 bits, with and without a sign. Not constants of the module: in programs no module of the library runs. */
function signed(value: bigint, what: string): bigint {
  return checked(value, -0x8000_0000_0000_0000n, 0x7fff_ffff_ffff_ffffn, what);
}
function unsigned(value: bigint, what: string): bigint {
  return checked(value, 0n, 0xffff_ffff_ffff_ffffn, what);
}

function checked(value: bigint, low: bigint, high: bigint, what: string): bigint {
  if (value < low || value > high) throw new RangeError(`${what} ${value} is not within ${low} and ${high}`);
  return value;
}

function putAddress(data: Uint8Array, at: number, size: number, ip: Uint8Array): void {
  if (ip.length !== size)
    throw new RangeError(`an address of the family has ${size} bytes, not ${ip.length}`);
  data.set(ip, at);
}

/** The least byte first. */
function putWord(data: Uint8Array, at: number, size: number, value: bigint): void {
  const word = BigInt.asUintN(64, value);
  for (let i = 0; i < size; i++) data[at + i] = Number((word >> BigInt(8 * i)) & 255n);
}

function withWord(head: Uint8Array, size: number, value: bigint): Uint8Array {
  const word = new Uint8Array(size);
  putWord(word, 0, size, value);
  return joinedBytes(head, word);
}

/** With the NUL that ends a text, of which there is no other: what was one is U+FFFD. */
function withText(head: Uint8Array, text: string): Uint8Array {
  return joinedBytes(head, new TextEncoder().encode(text.replaceAll("\0", "\ufffd") + "\0"));
}

function otherBytes({ number, data }: Other): Uint8Array {
  return joinedBytes(new Uint8Array([Number(checked(BigInt(number), 0n, 0xffn, "number"))]), data);
}
