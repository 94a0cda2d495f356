import { needsOf } from "../ir/needs.js";
import type { Program } from "../ir/ir.js";
import { cString } from "./writer.js";

/** What `tsfalco inspect` reads of what the program can touch, and from where (inspect/needs.ts). Nothing calls it. */
export function emitNeeds(program: Program): string[] {
  const lines = needsOf(program).map(({ what, by, file, line }) => `${what}\t${by}\t${file}:${line}\n`);
  if (lines.length === 0) return [];
  return [
    "#if defined(__has_attribute) && __has_attribute(retain)",
    "__attribute__((retain))",
    "#endif",
    `__attribute__((used)) static const char program_needs[] = ${cString(`tsfalco needs\n${lines.join("")}`)};`,
  ];
}
