import { readFileSync, statSync } from "node:fs";
import { report } from "../diagnostics/catalogue.js";
import { reasonOf } from "../toolchain/system-error.js";
import { ToolchainError } from "../toolchain/toolchain-error.js";
import { readElf } from "./elf.js";
import { readNeeds } from "./needs.js";
import type { LibraryFile } from "./library-file.js";
import { readPe } from "./pe.js";

/** @throws ToolchainError TSF7004 when it cannot be read, TSF7006 when it is no shared library. */
export function readLibrary(path: string): LibraryFile {
  let bytes: Buffer;
  try {
    // A pipe would be waited for, and a device has no end.
    const stat = statSync(path);
    if (!stat.isFile()) throw new Error(stat.isDirectory() ? "it is a folder" : "it is not a file");
    bytes = readFileSync(path);
  } catch (error) {
    const reason = reasonOf(error);
    throw new ToolchainError(report("TSF7004", undefined, { path, reason }));
  }
  try {
    if (bytes.subarray(0, 4).equals(Buffer.from("\x7fELF", "latin1")))
      return withNeeds(bytes, readElf(bytes));
    if (bytes.subarray(0, 2).toString("latin1") === "MZ") return withNeeds(bytes, readPe(bytes));
  } catch (error) {
    const reason = error instanceof RangeError ? "it is cut short or damaged" : (error as Error).message;
    throw new ToolchainError(report("TSF7006", undefined, { path, reason }));
  }
  throw new ToolchainError(report("TSF7006", undefined, { path, reason: "it is neither ELF nor PE" }));
}

/** What a library says that its imports do not bear out is left out. */
function withNeeds(bytes: Buffer, file: Omit<LibraryFile, "size" | "needs">): LibraryFile {
  const needs = readNeeds(bytes).filter(({ what }) => file.touches.includes(what));
  return { size: bytes.length, ...file, needs };
}
