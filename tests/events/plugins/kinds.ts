import { type IpAddress, Plugin } from "tsfalco";
import type {
  AnyExecveExit,
  BindExit,
  BpfExitV0,
  ChmodExit,
  CloneExit,
  ConnectExit,
  ExecveExit,
  KeyctlExit,
  OpenatExit,
  OpenExit,
  PollExit,
  PpollExit,
  ProcexitEnter,
  PtraceExit,
  RawEvent,
  SetsockoptExit,
  SocketAddress,
  InetTuple,
  SocketTuple,
  TgkillExit,
  UnlinkatExit,
  WriteExit,
} from "tsfalco/events";

/** Reads parameters of every kind. */
export default class Kinds extends Plugin {
  static readonly version = "0.1.0";
  static readonly contact = "test";
  static readonly description = "Reads parameters of every kind";
  private kept: ExecveExit | undefined;

  /** Numbers, strings and lists. */
  "kinds.execve"(e: ExecveExit): string {
    return [
      `${e.type} ${e.name} ${e.nparams}`,
      `${e.res} ${e.exe} ${e.pid} ${e.arg_tid} ${e.vm_size} ${e.uid} ${e.cap_effective}`,
      e.args === undefined ? "no args" : e.args.join("|"),
      e.env === undefined ? "no env" : `${e.env.length}`,
      `${e.exe_ino_mtime} ${e.trusted_exepath}`,
    ].join("; ");
  }

  /** Which of two events it is, by its code and by its name. */
  "kinds.which"(e: ExecveExit | CloneExit): string {
    const byType = e.type === 293 ? `execve ${e.trusted_exepath}` : `clone ${e.vtid}`;
    const byName = e.name === "clone" ? e.vpid : e.loginuid;
    return `${byType} ${byName} ${e.comm}`;
  }

  /** The same property of several versions. */
  "kinds.versions"(e: AnyExecveExit): string {
    return `${e.name} ${e.exe} ${e.args?.length}`;
  }

  /** Flags. */
  "kinds.flags"(e: OpenatExit | OpenExit): string {
    const { path, flags } = e;
    if (flags === undefined) return `${path} without flags`;
    const has = [flags.has("O_CREAT"), flags.has("O_RDONLY"), flags.has("O_RDWR")].map(String);
    return `${path} ${flags.value} ${flags.names.join("|")} ${has.join()}`;
  }

  /** A path and where it begins. */
  "kinds.unlinkat"(e: UnlinkatExit): string {
    return `${e.dirfd} ${e.path} ${e.flags?.names.join("|")}`;
  }

  /** Flags of one event, a mode of another. */
  "kinds.mixed"(e: OpenatExit | ChmodExit): string {
    if (e.type === 307) return `number ${e.mode}`;
    return `mode ${e.mode?.value} ${e.mode?.names.join("|")}`;
  }

  /** A property that is a number here and flags there. */
  "kinds.either"(e: OpenatExit | ChmodExit): string {
    const { mode } = e;
    return typeof mode === "number" ? `number ${mode}` : "no number";
  }

  /** Variants. */
  "kinds.variant"(e: SetsockoptExit | PtraceExit | BpfExitV0 | KeyctlExit): string {
    if (e.type === 45) {
      const value = e.val;
      if (value === undefined) return "none";
      if (value.kind === "bytebuf") return `bytes ${value.value.length} ${e.level?.name} ${e.optname?.value}`;
      if (value.kind === "uint32")
        return `uint32 ${value.value + 1} ${e.level?.name} ${e.optname?.is("SO_DEBUG")}`;
      return `${value.kind} ${value.value + 1n}`;
    }
    if (e.name === "bpf") return `${e.res_or_fd?.kind} ${e.res_or_fd?.value}`;
    if (e.name === "keyctl") return e.arg2?.kind === "charbuf" ? e.arg2.value : `${e.arg2?.value}`;
    return `${e.request?.name} ${e.addr?.kind} ${e.addr?.value} ${e.data?.value}`;
  }

  /** Addresses. */
  "kinds.socket"(e: ConnectExit | BindExit): string {
    return `${e.res} ${e.type === 23 ? tuple(e.tuple) : ""} ${address(e.addr)}`;
  }

  /** The address that a field can be. */
  "kinds.peer"(e: ConnectExit): IpAddress | undefined {
    const ends = e.tuple;
    return ends?.family === "inet" || ends?.family === "inet6" ? ends.destinationIp : undefined;
  }

  /** Polled descriptors and signals. */
  "kinds.poll"(e: PollExit | PpollExit): string {
    const fds = e.fds?.map(({ fd, flags }) => `${fd}:${flags}`).join();
    const mask = e.name === "ppoll" ? e.sigmask?.names.join("|") : "";
    return `${fds} ${mask}`;
  }

  /** Small numbers. */
  "kinds.signal"(e: TgkillExit | ProcexitEnter): string {
    return e.type === 186 ? `${e.status} ${e.sig} ${e.core}` : `${e.tid} ${e.arg_tid} ${e.sig}`;
  }

  /** Bytes. */
  "kinds.bytes"(e: WriteExit): string {
    const { data } = e;
    return data === undefined ? "none" : `${data.length} ${data[0]} ${data[data.length - 1]}`;
  }

  /** As text and as JSON: objects without properties of their own. */
  "kinds.json"(e: SetsockoptExit): string {
    return `${e.level} ${JSON.stringify({ e, level: e.level })} ${JSON.stringify(e.val?.kind)}`;
  }

  /** A cast that is wrong. */
  "kinds.cast"(e: RawEvent): string {
    return `${(e as ExecveExit).trusted_exepath}`;
  }

  /** An event that outlives its call. */
  "kinds.late"(e: ExecveExit): string {
    const before = this.kept;
    this.kept = e;
    return before === undefined ? "first" : `${before.type} ${before.nparams} ${before.exe}`;
  }

  /** Strings that outlive theirs. */
  "kinds.strings"(e: ExecveExit): string {
    const parts = [this.last, e.exe ?? "", ...(e.args ?? [])];
    this.last = parts[1]!;
    return parts.join(" ");
  }
  private last = "none";
}

function tuple(ends: SocketTuple | undefined): string {
  if (ends === undefined) return "none";
  if (ends.family === "inet") return inet(ends);
  if (ends.family === "inet6") return inet(ends);
  if (ends.family === "unix") return `${ends.source} ${ends.destination} ${ends.path}`;
  return `${ends.number} ${ends.data.length}`;
}

function inet(ends: InetTuple): string {
  const { family, sourceIp, sourcePort, destinationIp, destinationPort } = ends;
  return `${family} ${sourceIp[sourceIp.length - 1]}:${sourcePort} ${destinationIp[0]}:${destinationPort}`;
}

function address(of: SocketAddress | undefined): string {
  if (of === undefined) return "none";
  if (of.family === "unix") return of.path;
  return of.family === "other" ? `other ${of.number}` : `${of.family} ${of.ip.length} ${of.port}`;
}
