// What decode.ts makes and encode.ts takes. As in values.ts, without the brands of its types: what a program is
// compiled with is to be little.
export interface Inet {
  readonly family: "inet" | "inet6";
  readonly ip: Uint8Array;
  readonly port: number;
}
export interface InetEnds {
  readonly family: "inet" | "inet6";
  readonly sourceIp: Uint8Array;
  readonly sourcePort: number;
  readonly destinationIp: Uint8Array;
  readonly destinationPort: number;
}
export interface Unix {
  readonly family: "unix";
  readonly path: string;
}
export interface UnixEnds extends Unix {
  readonly source: bigint;
  readonly destination: bigint;
}
export interface Other {
  readonly family: "other";
  readonly number: number;
  readonly data: Uint8Array;
}
export interface Polled {
  readonly fd: bigint;
  readonly flags: number;
}
export interface Variant<Kind extends string, Value> {
  readonly kind: Kind;
  readonly value: Value;
}
