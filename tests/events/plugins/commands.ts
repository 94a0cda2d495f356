import { Plugin } from "tsfalco";
import type { CloneExit, ExecveExit, OpenatExit, OpenExit, ProcexitEnter } from "tsfalco/events";

/** Sees processes begin and end, and tells of their files who opens them. */
export default class Commands extends Plugin {
  static readonly name = "commands";
  static readonly version = "0.1.0";
  static readonly contact = "test";
  static readonly description = "Tells who opens a file";
  private readonly commands = new Map<bigint, string>();

  parse(e: ExecveExit | CloneExit | ProcexitEnter): void {
    if (e.name === "procexit") return void this.commands.delete(e.tid);
    if (e.type === 293 && e.res !== 0n) throw new Error(`${e.exe} did not start: ${e.res}`);
    const words = [e.exe ?? "?", ...(e.args ?? [])];
    this.commands.set(e.tid, words.join(" "));
  }

  /** The command that opens a file. */
  "commands.opener"(e: OpenExit | OpenatExit): string | undefined {
    const command = this.commands.get(e.tid);
    return command === undefined ? undefined : `${command} > ${e.path}`;
  }
}
