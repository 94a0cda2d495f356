import type { Program } from "../ir/ir.js";
import { effects } from "./effects.js";

/** The passes in the order they run. Each leaves a valid program; `verify` is run between them on demand. */
const PASSES: readonly { readonly name: string; readonly run: (program: Program) => void }[] = [
  { name: "effects", run: effects },
];

export function runPasses(program: Program): void {
  for (const pass of PASSES) pass.run(program);
}
