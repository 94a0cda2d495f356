import type { IpAddress } from "../extract/api.js";

/**
 * Flags of an event: the bits by their names. Names are those that Falco shows: `O_RDWR` stands for itself, though its
 * bits are those of `O_RDONLY` and `O_WRONLY`.
 */
export interface FlagSet<Name extends string = string> {
  /** The number as the host has it; not the kernel's own values, but the same on every system. */
  readonly value: number;
  /** The names of what is set, in the order in which Falco shows them. */
  readonly names: readonly Name[];
  /** Whether it is among the {@link FlagSet.names}. */
  has(name: Name): boolean;
}

/** One of several values that have names. */
export interface EnumValue<Name extends string = string> {
  /** The number as the host has it. */
  readonly value: number;
  /** Its name, the first when it has several (`AF_LOCAL` is `AF_UNIX` too); undefined when it has none. */
  readonly name: Name | undefined;
  /** Whether that is one of its names. */
  is(name: Name): boolean;
}

/** Address of a socket. */
export type SocketAddress = InetAddress | UnixAddress | OtherAddress;

/** One type a family: what a test of one leaves, the next one narrows. */
export type InetAddress = InetAddressOf<"inet"> | InetAddressOf<"inet6">;
interface InetAddressOf<Family> {
  readonly family: Family;
  readonly ip: IpAddress;
  readonly port: number;
}
export interface UnixAddress {
  readonly family: "unix";
  readonly path: string;
}
/** Of a family that hosts do not take apart. */
export interface OtherAddress {
  readonly family: "other";
  /** Its number (`AF_*`), and what came with it. */
  readonly number: number;
  readonly data: Uint8Array;
}

/** Both ends of a connection. Which of them is the client is told by the event. */
export type SocketTuple = InetTuple | UnixTuple | OtherAddress;

/** One type a family, as {@link InetAddress}. */
export type InetTuple = InetTupleOf<"inet"> | InetTupleOf<"inet6">;
interface InetTupleOf<Family> {
  readonly family: Family;
  readonly sourceIp: IpAddress;
  readonly sourcePort: number;
  readonly destinationIp: IpAddress;
  readonly destinationPort: number;
}
export interface UnixTuple {
  readonly family: "unix";
  /** The kernel's pointers to the two sockets: what they have in common with other events. */
  readonly source: bigint;
  readonly destination: bigint;
  readonly path: string;
}

/** A file descriptor that was polled. */
export interface PolledFd {
  readonly fd: bigint;
  /** What was waited for, or what happened: bits of `POLL...`, in the host's values (`PollFlags`). */
  readonly flags: number;
}

/** A value of a parameter that has different types in different calls. */
export interface Variant<Kind extends string, Value> {
  readonly kind: Kind;
  readonly value: Value;
}

/** The signals of Linux, 1 to 31. */
export type SignalName =
  | "SIGHUP"
  | "SIGINT"
  | "SIGQUIT"
  | "SIGILL"
  | "SIGTRAP"
  | "SIGABRT"
  | "SIGBUS"
  | "SIGFPE"
  | "SIGKILL"
  | "SIGUSR1"
  | "SIGSEGV"
  | "SIGUSR2"
  | "SIGPIPE"
  | "SIGALRM"
  | "SIGTERM"
  | "SIGSTKFLT"
  | "SIGCHLD"
  | "SIGCONT"
  | "SIGSTOP"
  | "SIGTSTP"
  | "SIGTTIN"
  | "SIGTTOU"
  | "SIGURG"
  | "SIGXCPU"
  | "SIGXFSZ"
  | "SIGVTALRM"
  | "SIGPROF"
  | "SIGWINCH"
  | "SIGIO"
  | "SIGPWR"
  | "SIGSYS";
