import { Plugin } from "tsfalco";
import type {
  AccessExit,
  ConnectExit,
  ExecveExit,
  MmapExit,
  OpenExit,
  ProcexitEnter,
  ReadExit,
  SocketExit,
} from "tsfalco/events";

/** Says of events of the kernel what a host says of them. */
export default class Told extends Plugin {
  static readonly version = "0.1.0";
  static readonly contact = "test";
  static readonly description = "Says of events what a host says of them";

  /** A path. */
  "told.name"(e: OpenExit | AccessExit): string | undefined {
    return e.path;
  }
  /** Flags. */
  "told.flags"(e: OpenExit | MmapExit): string | undefined {
    return e.flags?.names.join("|");
  }
  /** Protection. */
  "told.prot"(e: MmapExit): string | undefined {
    return e.prot?.names.join("|");
  }
  /** The executable. */
  "told.exe"(e: ExecveExit): string | undefined {
    return e.exe;
  }
  /** Arguments, with a dot behind each. */
  "told.args"(e: ExecveExit): string | undefined {
    return e.args?.map((arg) => `${arg}.`).join("");
  }
  /** The command. */
  "told.comm"(e: ExecveExit): string | undefined {
    return e.comm;
  }
  /** The directory. */
  "told.cwd"(e: ExecveExit): string | undefined {
    return e.cwd;
  }
  /** Environment, with a dot behind each. */
  "told.env"(e: ExecveExit): string | undefined {
    return e.env?.map((entry) => `${entry}.`).join("");
  }
  /** Memory. */
  "told.vm_size"(e: ExecveExit): string | undefined {
    return e.vm_size === undefined ? undefined : `${e.vm_size}`;
  }
  /** The end of a process. */
  "told.status"(e: ProcexitEnter): string | undefined {
    return e.status === undefined ? undefined : `${e.status}`;
  }
  /** Both ends. */
  "told.tuple"(e: ConnectExit): string | undefined {
    const ends = e.tuple;
    if (ends?.family !== "inet") return undefined;
    const from = `${dotted(ends.sourceIp)}:${ends.sourcePort}`;
    return `${from}->${dotted(ends.destinationIp)}:${ends.destinationPort}`;
  }
  /** Domain. */
  "told.domain"(e: SocketExit): string | undefined {
    if (e.domain?.is("AF_UNIX")) return `${e.domain.name}|AF_UNIX`; // the host shows both its names
    return e.domain?.name;
  }
  /** How many bytes were wanted. */
  "told.size"(e: ReadExit): string | undefined {
    return e.size === undefined ? undefined : `${e.size}`;
  }
}

function dotted(ip: Uint8Array): string {
  return `${ip[0]}.${ip[1]}.${ip[2]}.${ip[3]}`;
}
