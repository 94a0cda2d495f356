import type { Program } from "../ir/ir.js";
import { verify } from "../ir/verify.js";
import { foldConstants } from "./const-fold.js";
import { makeTables } from "./constant-tables.js";
import { devirtualize } from "./devirtualize.js";
import { dropEarlyTests } from "./early-uses.js";
import { markEffects } from "./effects.js";
import { lowBits } from "./low-bits.js";
import { smallBigints } from "./small-bigints.js";
import { proveConversions } from "./narrowing.js";
import { dropGuards } from "./guards.js";
import { readLate } from "./late-reads.js";
import { ranges } from "./ranges.js";
import { simplify } from "./simplify.js";
import { splitIntoPieces } from "./split-pieces.js";

/** The passes in the order they run; each leaves a valid program. */
const PASSES: readonly { readonly name: string; readonly run: (program: Program) => void }[] = [
  { name: "early-uses", run: dropEarlyTests },
  { name: "guards", run: dropGuards },
  { name: "const-fold", run: foldConstants },
  { name: "low-bits", run: lowBits },
  { name: "constant-tables", run: makeTables },
  { name: "devirtualize", run: devirtualize },
  { name: "narrowing", run: proveConversions },
  { name: "simplify", run: simplify },
  { name: "split-pieces", run: splitIntoPieces },
  { name: "ranges", run: ranges },
  { name: "cleanup", run: simplify },
  { name: "late-reads", run: readLate },
  { name: "small-bigints", run: smallBigints },
  { name: "effects", run: markEffects },
];

/** With TSFALCO_VERIFY_IR in the environment the program is checked after each pass, and before the first. */
export function runPasses(program: Program): void {
  const verifies = process.env.TSFALCO_VERIFY_IR !== undefined;
  if (verifies) verify(program, "lowering");
  for (const { name, run } of PASSES) {
    run(program);
    if (verifies) verify(program, name);
  }
}
