import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  type BigIntStats,
} from "node:fs";
import type { FileInfo } from "./file-info.js";

export function statOf(path: string): FileInfo | undefined {
  try {
    const stats = statSync(path, { bigint: true });
    return {
      kind: stats.isFile() ? "file" : stats.isDirectory() ? "directory" : "other",
      size: Number(stats.size),
      modified: stats.mtimeNs,
    };
  } catch {
    return undefined;
  }
}

export function namesIn(path: string): string[] {
  refuseNul(path, "scandir");
  return readdirSync(path).sort();
}

/** An error of the system's with what Node puts into its own. */
export function systemError(
  errno: number,
  code: string,
  reason: string,
  syscall: string,
  path: string,
): Error {
  return Object.assign(new Error(`${code}: ${reason}, ${syscall} '${path}'`), { errno, code, syscall, path });
}

/** Node has a message of its own for such paths; the native runtime asks the system for them as for any other. */
function refuseNul(path: string, call: string): void {
  if (path.includes("\0")) throw systemError(-22, "EINVAL", "invalid argument", call, path);
}

/** A file, opened for reading. */
export interface Opened {
  readonly file: number;
  readonly stats: BigIntStats;
}

export function openForReading(path: string): Opened {
  refuseNul(path, "open");
  // A pipe that nobody has opened to write must not keep the host waiting. Windows has no such flag.
  const file = openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  const stats = fstatSync(file, { bigint: true });
  if (!stats.isDirectory()) return { file, stats };
  closeSync(file);
  throw systemError(-21, "EISDIR", "illegal operation on a directory", "open", path);
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Reading waits for what a pipe's writers have not written yet, although it was opened without waiting. */
export function readWaiting(file: number, block: Uint8Array, position: number | null, path: string): number {
  for (;;) {
    try {
      return readSync(file, block, 0, block.length, position);
    } catch (error) {
      const { code = "", errno = 0, message } = error as NodeJS.ErrnoException;
      const [, reason = ""] = /^\w+: (.*), read$/.exec(message) ?? [];
      if (code !== "EAGAIN") throw systemError(errno, code, reason, "read", path);
      Atomics.wait(pause, 0, 0, 2);
    }
  }
}
