import { parseAddress, parseNetwork } from "./ip.js";
import { checkNanoseconds } from "./time.js";

/** Marks a value with the ABI's name of its field type. Types only: nothing of it exists at run time. */
declare const falcoType: unique symbol;

/** A length of time in nanoseconds, a `reltime` field (`FTYPE_RELTIME`): printed like 1.5s. Made by {@link duration}. */
export type Duration = bigint & { readonly [falcoType]: "reltime" };

/** A point in time in nanoseconds since 1970, an `abstime` field (`FTYPE_ABSTIME`). Made by {@link timestamp}. */
export type Timestamp = bigint & { readonly [falcoType]: "abstime" };

/** An IPv4 (4 bytes) or IPv6 (16 bytes) address in network order, an `ipaddr` field. Made by {@link ipAddress}. */
export type IpAddress = Uint8Array & { readonly [falcoType]: "ipaddr" };

/** The address of an IP network, 4 or 16 bytes, an `ipnet` field. Made by {@link ipNet}. */
export type IpNet = Uint8Array & { readonly [falcoType]: "ipnet" };

/** What a field method may return; `undefined` and an empty array mean that the event has no value. */
export type FieldValue =
  | string
  | bigint
  | boolean
  | Duration
  | Timestamp
  | IpAddress
  | IpNet
  | string[]
  | bigint[]
  | boolean[]
  | Duration[]
  | Timestamp[]
  | IpAddress[]
  | IpNet[]
  | undefined;

/** `ns` nanoseconds as a `reltime` field. Throws a RangeError below 0 and from 2^64 on. */
export function duration(ns: bigint): Duration {
  return checkNanoseconds(ns) as Duration;
}

/** `ns` nanoseconds since 1970 as an `abstime` field. Throws a RangeError below 0 and from 2^64 on. */
export function timestamp(ns: bigint): Timestamp {
  return checkNanoseconds(ns) as Timestamp;
}

/**
 * An address from its text: `"10.0.0.1"`, `"::1"`, `"::ffff:10.0.0.1"`; no zone, no port, no leading zeros in IPv4.
 * Throws a TypeError when it is not one.
 */
export function ipAddress(text: string): IpAddress {
  return parseAddress(text) as IpAddress;
}

/**
 * A network from its text, `"10.0.0.0/8"` or `"fd00::/8"`: bits after the prefix are cleared; without a prefix it is
 * the address itself. Throws a TypeError when it is not one.
 */
export function ipNet(text: string): IpNet {
  return parseNetwork(text) as IpNet;
}
