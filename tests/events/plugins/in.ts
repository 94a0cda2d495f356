import { Plugin, type AsyncEvent, type PluginEvent, type RawEvent } from "tsfalco";
import type { OpenExit, CloseExit, OpenatExit, SyscallEvent } from "tsfalco/events";

/** What `in` says of events. */
export default class In extends Plugin {
  static readonly name = "in";
  static readonly id = 999;
  static readonly source = "in";
  parsed = "";

  *open() {
    yield "one";
  }

  parse(e: RawEvent): void {
    this.parsed = `${e.type} ${e.nparams}`;
  }

  /** Which properties an event has by its code. */
  "in.names"(e: RawEvent): string {
    const has = [
      ...[
        "type" in e,
        "time" in e,
        "num" in e,
        "source" in e,
        "tid" in e,
        "nparams" in e,
        "param" in e,
        "memo" in e,
      ],
      ...[
        "toString" in e,
        "constructor" in e,
        "__proto__" in e,
        "lent" in e,
        "parameter" in e,
        "" in e,
        "nope" in e,
      ],
      ...["name" in e, "text" in e, "bytes" in e, "json" in e, "pluginId" in e],
      ...[
        "path" in e,
        "fd" in e,
        "res" in e,
        "exe" in e,
        "args" in e,
        "tuple" in e,
        "flags" in e,
        `mode` in e,
      ],
      ...["arg_type" in e, "size" in e, "signal" in e, "exe_ino" in e],
    ];
    return has.map((one) => (one ? "1" : "0")).join("");
  }

  /** Its type, of any event at all. */
  "in.type"(e: RawEvent): bigint {
    return BigInt(e.type);
  }

  /** What parse saw last. */
  "in.parsed"(): string {
    return this.parsed;
  }

  /** Told apart by what only one of them has. */
  "in.what"(e: OpenatExit | CloseExit | OpenExit): string | undefined {
    if ("dirfd" in e) return `openat ${e.path} ${e.dirfd}`;
    if ("path" in e) return `open ${e.path}`;
    return `close ${e.fd}`;
  }

  /** Payloads likewise. */
  "in.payload"(e: PluginEvent | AsyncEvent): string {
    return "pluginId" in e ? `${e.name} ${e.text}` : e.text;
  }

  /** A cast is not believed. */
  "in.cast"(e: RawEvent): string {
    const told = e as OpenatExit | CloseExit;
    let evaluated = 0;
    const one = (): OpenatExit | CloseExit => (evaluated++, told);
    return `${"path" in told} ${"path" in one()} ${evaluated} ${!("fd" in told) && "type" in told}`;
  }

  /** Kept to the next call by a memo. */
  "in.memo"(e: SyscallEvent): boolean {
    return e.memo(hasPath);
  }
}

function hasPath(e: SyscallEvent): boolean {
  return "path" in e;
}
