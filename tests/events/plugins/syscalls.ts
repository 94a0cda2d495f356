import { ipAddress, Plugin, type SyscallSourceEvent } from "tsfalco";
import { syscallEvent, type ExecveExit, type OpenatExit } from "tsfalco/events";

const start = 1_700_000_000_000_000_000n;
/** No thread of a machine that this may run on has a number from here on. */
const first = 4_194_304;

interface Open {
  readonly what: string;
  readonly count: number;
  readonly text: string;
}

/** A process starts, opens a file, talks to somebody and ends. */
function* process(pid: bigint, exe: string): Generator<SyscallSourceEvent> {
  const tid = pid;
  yield syscallEvent.ExecveExit({
    tid,
    time: start + pid,
    res: 0,
    exe,
    args: ["-l", "ä b", ""],
    arg_tid: tid,
    pid,
    ptid: 1,
    cwd: "/tmp",
    fdlimit: 1024n,
    comm: exe.slice(0, 15),
    cgroups: ["cpu=/", "memory=/x"],
    env: ["HOME=/root"],
    loginuid: 0xffff_ffff,
    flags: ["EXE_WRITABLE"],
    uid: 1000,
    trusted_exepath: `/bin/${exe}`,
    gid: 100,
  });
  yield syscallEvent.OpenatExit({
    tid,
    time: start + pid + 1n,
    fd: 3,
    dirfd: -100,
    path: "/etc/passwd",
    flags: ["O_RDONLY", "O_CLOEXEC"],
    mode: 0o644,
    dev: 0x10,
    ino: 77,
  });
  yield syscallEvent.ConnectExit({
    tid,
    time: start + pid + 2n,
    res: 0,
    fd: 4,
    tuple: {
      family: "inet",
      sourceIp: ipAddress("10.0.0.1"),
      sourcePort: 50_000,
      destinationIp: ipAddress("10.0.0.2"),
      destinationPort: 443,
    },
    addr: { family: "inet", ip: ipAddress("10.0.0.2"), port: 443 },
  });
  yield syscallEvent.ProcexitEnter({ tid, time: start + pid + 3n, status: 0, ret: 0 });
}

/** A thread of which nothing is known opens a file, moves and ends. */
function* files(tid: bigint): Generator<SyscallSourceEvent> {
  const time = start + tid;
  yield syscallEvent.OpenatExit({
    tid,
    time,
    fd: 3,
    dirfd: -100,
    path: "/etc/passwd",
    flags: ["O_RDONLY", "O_CLOEXEC"],
    dev: 0x10,
    ino: 77,
  });
  yield syscallEvent.ChdirExit({ tid, time: time + 1n, res: 0, path: "/usr/ä b" });
  yield syscallEvent.ProcexitEnter({ tid, time: time + 2n, status: 256, ret: 1 });
}

/** Of every kind of parameter one that has a value. */
function* everything(): Generator<SyscallSourceEvent> {
  yield syscallEvent.SocketExit({ fd: 5, domain: "AF_INET6", arg_type: 1, proto: 6, flags: 0x1000 });
  yield syscallEvent.ConnectExit({
    res: -115n,
    tuple: { family: "unix", source: 0xffff_ffff_ffff_ffffn, destination: 1n, path: "/run/a\0b" },
    addr: { family: "other", number: 17, data: new Uint8Array([1, 2, 3]) },
  });
  yield syscallEvent.BindExit({ addr: { family: "inet6", ip: ipAddress("::1"), port: 65_535 } });
  yield syscallEvent.PollExit({ res: 1, fds: [{ fd: -1n, flags: 0 }, { fd: 3n, flags: 65_535 }] }); // prettier-ignore
  yield syscallEvent.ReadExit({ res: 3, data: new Uint8Array([0, 255, 7]), fd: 3, size: 4_294_967_295 });
  yield syscallEvent.GetsockoptExit({ res: 0n, level: "SOL_SOCKET", val: { kind: "uint32", value: 7 } });
  yield syscallEvent.SetsockoptExit({ res: 0n, val: { kind: "bytebuf", value: new Uint8Array([9]) } });
  yield syscallEvent.SignaldeliverEnter({ spid: 1, dpid: 2, sig: 9 });
  yield syscallEvent.ContainerJsonEnter({ arg_json: "{}".repeat(40_000) });
  yield syscallEvent.SchedswitchEnter();
}

/** What is to be refused when it runs. */
function one({ what, count, text }: Open): SyscallSourceEvent {
  if (what === "number") return syscallEvent.SocketExit({ proto: count });
  if (what === "bigint") return syscallEvent.CloseExit({ fd: BigInt(text) });
  if (what === "tid") return syscallEvent.CloseExit({ tid: BigInt(text) });
  if (what === "time") return syscallEvent.CloseExit({ time: BigInt(text) });
  if (what === "flag") return syscallEvent.SocketExit({ flags: [text as "O_CREAT"] });
  if (what === "enum") return syscallEvent.SocketExit({ domain: text as "AF_INET" });
  if (what === "port")
    return syscallEvent.BindExit({ addr: { family: "inet", ip: ipAddress("::1"), port: count } });
  if (what === "address") return syscallEvent.BindExit({ addr: { family: "inet6", ip: ipAddress("::1"), port: count } }); // prettier-ignore
  if (what === "long") return syscallEvent.ExecveExit({ exe: text.repeat(count) });
  return syscallEvent.ExecveExit({ exe: text.repeat(count), cwd: text.repeat(count) });
}

/** Gives events of the kernel, and reads them. */
export default class Syscalls extends Plugin {
  static readonly name = "syscalls";
  static readonly defaultMetrics = true;

  *open(open: Open): Generator<SyscallSourceEvent | undefined> {
    const { what, count, text } = open;
    const all = what === "all";
    if (all || what === "processes") for (let i = 1; i <= count; i++) yield* process(BigInt(first + i), text);
    if (what === "files") for (let i = 1; i <= count; i++) yield* files(BigInt(first + i));
    if (all || what === "everything") yield* everything();
    else if (what === "stamped") {
      const event = syscallEvent.CloseExit({ fd: 3 });
      yield event;
      yield undefined;
      yield event;
    } else if (what !== "processes" && what !== "files") {
      yield syscallEvent.CloseExit({ fd: 1 });
      try {
        yield one(open);
      } catch (error) {
        if (text === "caught") yield syscallEvent.CloseExit({ fd: 2 });
        throw error;
      }
    }
  }

  /** What was started. */
  "proc.line"(e: ExecveExit): string {
    return [e.exe, ...(e.args ?? []), `(${e.cwd}, ${e.flags?.names.join("|")}, ${e.uid})`].join(" ");
  }

  /** What was opened. */
  "proc.file"(e: OpenatExit): string {
    return `${e.tid} ${e.path} ${e.flags?.names.join("|")} ${e.dirfd} ${e.ino}`;
  }
}
