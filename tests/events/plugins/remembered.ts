import { Plugin } from "tsfalco";
import type { ExecveExit, OpenatExit } from "tsfalco/events";

let parsed = 0;

interface Command {
  readonly words: readonly string[];
  readonly number: number;
}

function command(e: ExecveExit): Command {
  parsed++;
  return { words: [e.exe ?? "", ...(e.args ?? [])], number: parsed };
}

/** Shares what it makes of an event between fields. */
export default class Remembered extends Plugin {
  static readonly version = "0.1.0";
  static readonly contact = "test";
  static readonly description = "Shares what it makes of an event between fields";

  /** The words of a command, and how many were parsed. */
  "remembered.words"(e: ExecveExit): string {
    const { words, number } = e.memo(command);
    return `${number}: ${words.join(" ")}`;
  }

  /** Something else of the same event. */
  "remembered.also"(e: ExecveExit | OpenatExit): string {
    if (e.type === 307) return `${e.path} ${e.flags?.names.join("|")} ${e.ino}`;
    return `${e.memo(command).number} ${e.trusted_exepath} ${e.env?.join()} ${e.uid}`;
  }
}
