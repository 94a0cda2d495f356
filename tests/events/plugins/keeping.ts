import { Plugin } from "tsfalco";
import type { CloneExit, ExecveExit } from "tsfalco/events";

/** Keeps events that it has parsed: their headers are read when they are over. */
export default class Keeping extends Plugin {
  static readonly name = "keeping";
  static readonly version = "0.1.0";
  static readonly contact = "test";
  static readonly description = "Keeps events";
  private readonly kept: ExecveExit[] = [];

  parse(e: ExecveExit | CloneExit): void {
    if (e.type === 293) this.keep(e);
  }

  private keep(e: ExecveExit): void {
    if (e.res === 0n) this.kept.push(e);
  }

  /** What was kept: threads, and numbers of the events. */
  "keeping.all"(_e: ExecveExit | CloneExit): string {
    return this.kept.map(({ tid, num, type }) => `${tid}/${num}/${type}`).join();
  }
}
