import { statfsSync } from "node:fs";
import { report } from "../diagnostics/catalogue.js";
import { NoCacheError } from "./cache-directory.js";
import { ToolchainError } from "./toolchain-error.js";

/** The codes of errno that a user can do something about, in words. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission denied"],
  ["EAGAIN", "the system has no resources left for it"],
  ["EBUSY", "it is in use"],
  ["EDQUOT", "the disk quota is used up"],
  ["EEXIST", "something else has that name"],
  ["EFBIG", "it would be too large for the file system"],
  ["EINVAL", "the file system does not allow it"],
  ["EIO", "the disk reports an error"],
  ["EISDIR", "it is a folder"],
  ["ELOOP", "its symbolic links lead in a circle"],
  ["EMFILE", "too many files are open"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ENFILE", "too many files are open in the system"],
  ["ENODEV", "there is no such device"],
  ["ENOENT", "there is no such file or folder"],
  ["ENOMEM", "no memory is left"],
  ["ENOSPC", "no space is left on the disk"],
  ["ENOTDIR", "a part of the path is not a folder"],
  ["ENXIO", "there is no such device"],
  ["EPERM", "the system does not permit it"],
  ["EROFS", "the file system is read-only"],
  ["ETXTBSY", "it is being run"],
]);

/** Whether the operating system refused something, in contrast to a fault of the program. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error && "syscall" in error && REASONS.has(String((error as { code?: unknown }).code))
  );
}

/** What the system said, in words; the text of any other error. */
export function reasonOf(error: unknown): string {
  if (isSystemError(error)) return REASONS.get(error.code!)!;
  return error instanceof Error ? error.message : String(error);
}

/** The finding for something that the system refused; undefined for any other error. */
export function systemTrouble(error: unknown): ToolchainError | undefined {
  if (error instanceof NoCacheError) {
    const { path, cause } = error;
    return new ToolchainError(report("TSF7010", undefined, { path, reason: reasonOf(cause) }));
  }
  if (!isSystemError(error)) return undefined;
  const what = error.path ?? error.syscall!;
  return new ToolchainError(report("TSF7009", undefined, { what, reason: reasonOf(error) }));
}

/** How zig, clang and ld word what the system refused. */
const TOOL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bNoSpaceLeft\b|No space left on device/, "ENOSPC"],
  [/\bDiskQuota\b|Disk quota exceeded/, "EDQUOT"],
  [/\bReadOnlyFileSystem\b|Read-only file system/, "EROFS"],
  [/\bAccessDenied\b|\bPermissionDenied\b|Permission denied/, "EACCES"],
  [/\bOutOfMemory\b|Cannot allocate memory/, "ENOMEM"],
  [/\b(Process|System)FdQuotaExceeded\b|Too many open files/, "EMFILE"],
  [/\bSystemResources\b|Resource temporarily unavailable/, "EAGAIN"],
  [/\bInputOutput\b|Input\/output error/, "EIO"],
];
/** A C compiler that has less room than this for its files may end by a signal instead of saying so. */
const LITTLE_ROOM = 4_000_000;

/** Why a tool failed that wrote to `folder`, when the reason lies in the machine and not in what it was given. */
export function toolTrouble(
  folder: string,
  output: string,
  signal: NodeJS.Signals | null,
): string | undefined {
  if (/:\d+:\d+: error:/.test(output)) return undefined; // it is about the C, whatever words that has
  const found = TOOL_WORDS.find(([words]) => words.test(output));
  if (found) return REASONS.get(found[1]);
  if (roomIn(folder) < LITTLE_ROOM) return REASONS.get("ENOSPC");
  if (signal === "SIGKILL") return "it was killed: often the machine has no memory left";
  return signal === "SIGTERM" || signal === "SIGINT" || signal === "SIGHUP" ? `it got ${signal}` : undefined;
}

function roomIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}
