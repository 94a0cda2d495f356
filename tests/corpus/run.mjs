#!/usr/bin/env node
// By hand: node tests/corpus/run.mjs [--sanitize] [--stress] [--quiet] [pattern...]
// Compiles the programs whose name contains a pattern with dist/ and compares with Node.
//   --sanitize  gcc with address and undefined-behaviour sanitizers
//   --stress    a collection at every 7th allocation and every boundary, with the heap verified
//   --quiet     failures and the summary only
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkProgram, expectedResults, listPrograms } from "./harness.mjs";

const dist = new URL("../../dist/compiler/", import.meta.url);
const [{ compileProgram }, { buildProgram }, { gccCompiler, RELEASE }, { hostTarget }] = await Promise.all(
  ["pipeline.js", "toolchain/build.js", "toolchain/c-compiler.js", "toolchain/targets.js"].map(
    (file) => import(new URL(file, dist)),
  ),
);

const options = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const patterns = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const has = (name) => options.includes(`--${name}`);

const target = hostTarget();
const buildOptions = {
  target,
  mode: RELEASE,
  ...(has("sanitize") && { compiler: gccCompiler(target, "address,undefined,float-cast-overflow") }),
  ...(has("stress") && { flags: ["-DTSF_STRESS_ALLOC=7", "-DTSF_STRESS_BOUNDARY", "-DTSF_GC_VERIFY"] }),
};
const build = (program) => buildProgram({ ...program, ...buildOptions });
// Stack frames are larger under the address sanitizer, which also scans the heap for leaks at the end.
const env = has("sanitize") ? { ASAN_OPTIONS: "detect_leaks=0:detect_stack_use_after_return=0" } : {};
const compiler = { compileProgram, build, env, timeout: has("stress") || has("sanitize") ? 120_000 : 20_000 };

const programs = listPrograms().filter(
  ({ name }) => patterns.length === 0 || patterns.some((pattern) => name.includes(pattern)),
);
const expected = await expectedResults(programs);
const folder = mkdtempSync(join(tmpdir(), "tsfalco-corpus-"));
const failed = [];
const queue = programs.values();
const worker = async () => {
  for (const program of queue) {
    let wrong;
    try {
      wrong = await checkProgram(program, expected.get(program.name), compiler, folder);
    } catch (error) {
      wrong = error.stack ?? String(error);
    }
    if (wrong !== undefined) failed.push(program.name);
    if (wrong !== undefined) console.log(`FAIL ${program.name}\n${wrong.replaceAll(/^/gm, "     ")}`);
    else if (!has("quiet")) console.log(`ok   ${program.name}`);
  }
};
await Promise.all([worker(), worker()]);
rmSync(folder, { recursive: true, force: true });
console.log(`${programs.length - failed.length} of ${programs.length} programs pass`);
if (failed.length > 0) console.log(`failed: ${failed.sort().join(" ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
