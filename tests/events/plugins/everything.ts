import { Plugin } from "tsfalco";
import type { RawEvent, SyscallEvent } from "tsfalco/events";

/** Takes every event of the kernel. */
export default class Everything extends Plugin {
  static readonly version = "0.1.0";
  static readonly contact = "test";
  static readonly description = "Takes every event of the kernel";

  /** What the event is called. */
  "everything.name"(e: SyscallEvent): string | undefined {
    return e.type === 1 ? undefined : e.name; // which system call it was is in its parameters
  }
  /** How many parameters it has. */
  "everything.nparams"(e: RawEvent): bigint {
    return BigInt(e.nparams);
  }
}
