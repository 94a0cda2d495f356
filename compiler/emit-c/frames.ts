import type { IRFunction, Location, Program } from "../ir/ir.js";
import { cString } from "./writer.js";

/**
 * The arguments of tsf_trace after `rt`, for an exception that passes `loc`. Nothing is noted in our own library: the
 * first frame is where an error is said to come from, and an author can only look into files of their own.
 */
export function frame(program: Program, fn: IRFunction, loc: Location): string {
  if (program.libraryFiles.has(loc.file)) return "NULL, NULL, 0";
  return `${cString(fn.name)}, ${cString(program.files[loc.file] ?? "")}, ${loc.line}`;
}
