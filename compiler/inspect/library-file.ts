import type { LibraryNeed } from "./needs.js";

/** What the file of a shared library says about itself. */
export interface LibraryFile {
  readonly format: "elf" | "pe";
  /** "x86_64", "arm64", or the machine number as text. */
  readonly machine: string;
  /** Bytes of the file. */
  readonly size: number;
  /** Sorted by name. */
  readonly exports: readonly string[];
  /** Libraries it loads, in the file's order. */
  readonly needed: readonly string[];
  /** What of the system it can touch, by the functions that it imports: `touchesOf`. */
  readonly touches: readonly string[];
  /** From where in the author's files, as the compiler has noted it; what is not in `touches` as well does not count. */
  readonly needs: readonly LibraryNeed[];
  /** Highest version of glibc that any symbol asks for, such as "2.17"; undefined for none. */
  readonly glibc: string | undefined;
}

/** The NUL-terminated text at `offset`. @throws RangeError outside the file. */
export function textAt(bytes: Buffer, offset: number): string {
  const end = bytes.indexOf(0, offset);
  if (offset >= bytes.length || end < 0) throw new RangeError("text outside the file");
  return bytes.toString("utf8", offset, end);
}
