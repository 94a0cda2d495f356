// In the language that plugins are compiled from: the compiler takes this file into programs.
import { pause } from "../files/api.js";
import { LineCutter } from "../files/line-cutter.js";
import { ChildProcess } from "./api.js";

export interface SpawnOptions {
  /** Longest line, in bytes; 1 MiB unless given. Of a longer one its start is given. */
  maxLineBytes?: number | undefined;
}

/** Milliseconds from one look whether the program has ended to the next. */
const between = 10;

/**
 * The lines that a program writes, for `for await (const line of spawnLines(["journalctl", "-f", "-o", "json"]))`. The
 * program is looked for in PATH, has the environment of this one, reads nothing, and is ended when the loop is left, with
 * what it has started itself. What it writes to stderr is logged.
 *
 * Throws an Error with the system's reason when it cannot be started (`ENOENT: no such file or directory, spawn
 * 'journalctl'`), and one that says how it ended, when that was not with 0.
 */
export async function* spawnLines(
  command: readonly string[],
  options: SpawnOptions = {},
): AsyncGenerator<string, void, undefined> {
  const { maxLineBytes = 1_048_576 } = options;
  const [name] = command;
  if (name === undefined || name === "") throw new TypeError("spawnLines: there is no command");
  if (command.some((text) => text.includes("\0")))
    throw new TypeError("spawnLines: U+0000 is in the command");
  if (!(maxLineBytes >= 1)) throw new RangeError(`spawnLines: maxLineBytes is ${maxLineBytes}`);
  const child = ChildProcess.start([...command]);
  const output = startsOfLines(maxLineBytes);
  const errors = startsOfLines(maxLineBytes);
  let told = "";
  try {
    while (!child.isOver) {
      const failed = child.read(2);
      errors.add(failed);
      for (let line = errors.next(); line !== undefined; line = errors.next()) {
        told = line;
        console.warn(`${name}: ${line}`);
      }
      const bytes = child.read(1);
      output.add(bytes);
      for (let line = output.next(); line !== undefined; line = output.next()) yield line;
      if (bytes.length + failed.length > 0) {
        if (!(await pause(0))) return;
      } else if ((await child.wait()) === 0) return;
    }
    const last = output.last();
    if (last !== undefined) yield last;
    const lastError = errors.last();
    if (lastError !== undefined) console.warn(`${name}: ${(told = lastError)}`);
    while (child.status() < 0) if (!(await pause(between))) return;
    const status = child.status();
    const how = status < 256 ? `exited with ${status}` : `was ended by signal ${status - 256}`;
    if (status !== 0) throw new Error(`'${name}' ${how}${told === "" ? "" : `: ${told}`}`);
  } finally {
    child.stop();
  }
}

function startsOfLines(maxBytes: number): LineCutter {
  return new LineCutter(
    maxBytes,
    "cut",
    (limit) => new RangeError(`spawnLines: a line of more than ${limit} bytes`),
  );
}
