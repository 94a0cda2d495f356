// Random programs, compiled and in Node: both must print the same. Run `npm run build` first.
//
//   node tests/fuzz/run.mjs [--seed N] [--programs N] [--keep FOLDER]
//
// A program that differs is written to FOLDER (default: the current one) as fuzz-SEED.ts.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileProgram } from "../../dist/compiler/pipeline.js";
import { buildProgram } from "../../dist/compiler/toolchain/build.js";
import { RELEASE } from "../../dist/compiler/toolchain/c-compiler.js";
import { hostTarget } from "../../dist/compiler/toolchain/targets.js";
import { compareProgram } from "./compare.mjs";
import { randomProgram } from "./programs.mjs";

const options = { seed: 1, programs: 20, keep: "." };
for (let i = 2; i < process.argv.length; i += 2) {
  const name = process.argv[i].replace(/^--/, "");
  if (!(name in options) || process.argv[i + 1] === undefined)
    throw new Error(`unknown option ${process.argv[i]}`);
  options[name] = name === "keep" ? process.argv[i + 1] : Number(process.argv[i + 1]);
}

const folder = mkdtempSync(join(tmpdir(), "tsfalco-fuzz-"));
const target = { target: hostTarget(), mode: RELEASE };
const compiler = { compileProgram, build: (program) => buildProgram({ ...program, ...target }) };

/** Also what the compiler throws is a finding. */
async function findingOf(source) {
  try {
    return await compareProgram(source, folder, compiler);
  } catch (error) {
    return String(error.stack ?? error);
  }
}

let failed = 0;
try {
  for (let seed = options.seed; seed < options.seed + options.programs; seed++) {
    const source = randomProgram(seed);
    const finding = await findingOf(source);
    if (finding === undefined) continue;
    failed++;
    const kept = join(options.keep, `fuzz-${seed}.ts`);
    writeFileSync(kept, source);
    console.log(`${kept}: ${finding}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${options.programs - failed} of ${options.programs} random programs print the same`);
process.exitCode = failed > 0 ? 1 : 0;
