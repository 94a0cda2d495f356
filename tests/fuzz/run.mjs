// Random programs and plugins, compiled and in Node: both must give the same. Run `npm run build` first.
//
//   node tests/fuzz/run.mjs [--what programs|async|order|keys|regexps|urls|narrowing|plugins|stressed|mutants|running-mutants] [--seed N] [--count N] [--keep FOLDER]
//
// What differs is written to FOLDER (default: the current one) as fuzz-SEED.ts. `stressed` are plugins whose
// heap is collected at every 7th allocation and every boundary, and verified. Of `mutants` of the corpus the C compiler
// must accept what we accept; `running-mutants` are run as well.
// `regexps` are programs that search texts with patterns, and report what is no pattern.
// `urls` are programs that read URLs and assign to their parts.
// `async` are programs of async functions and generators whose every step logs.
// `order` are programs whose every subexpression logs, `keys` such as copy objects, and set and delete their properties.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { compileProgram } from "../../dist/compiler/pipeline.js";
import { buildProgram } from "../../dist/compiler/toolchain/build.js";
import { RELEASE } from "../../dist/compiler/toolchain/c-compiler.js";
import { hostTarget } from "../../dist/compiler/toolchain/targets.js";
import * as testing from "../../dist/stdlib/testing/index.js";
import { asyncProgram } from "./async.mjs";
import { comparePlugin } from "./compare-plugins.mjs";
import { checkMutant } from "./check-mutant.mjs";
import { compareProgram } from "./compare.mjs";
import { randomMutant } from "./mutants.mjs";
import { randomKeys } from "./keys.mjs";
import { orderProgram } from "./order.mjs";
import { mayDiffer, randomNarrowing } from "./narrowing.mjs";
import { randomPlugin, randomTexts } from "./plugins.mjs";
import { randomProgram } from "./programs.mjs";
import { randomRegExps } from "./regexps.mjs";
import { randomUrls } from "./urls.mjs";

const options = { what: "programs", seed: 1, count: 20, keep: "." };
for (let i = 2; i < process.argv.length; i += 2) {
  const name = process.argv[i].replace(/^--/, "");
  const value = process.argv[i + 1];
  if (!(name in options) || value === undefined) throw new Error(`unknown option ${process.argv[i]}`);
  options[name] = typeof options[name] === "number" ? Number(value) : value;
}

const folder = mkdtempSync(join(tmpdir(), "tsfalco-fuzz-"));
const flags =
  options.what === "stressed" ? ["-DTSF_STRESS_ALLOC=7", "-DTSF_STRESS_BOUNDARY", "-DTSF_GC_VERIFY"] : [];
const target = { target: hostTarget(), mode: RELEASE, flags };
const compiler = { compileProgram, build: (program) => buildProgram({ ...program, ...target }) };
const sdk = new URL("../../dist/stdlib/falco/index.js", import.meta.url).href;

let loaded = 0;

async function load(entry) {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const { outputText } = ts.transpileModule(ts.sys.readFile(entry), { compilerOptions });
  const script = join(folder, `plugin-${++loaded}.mjs`);
  writeFileSync(script, outputText.replace('from "tsfalco"', `from ${JSON.stringify(sdk)}`));
  return (await import(pathToFileURL(script).href)).default;
}

const kinds = {
  programs: { make: randomProgram, compare: (source) => compareProgram(source, folder, compiler) },
  order: { make: orderProgram, compare: (source) => compareProgram(source, folder, compiler) },
  async: { make: asyncProgram, compare: (source) => compareProgram(source, folder, compiler) },
  regexps: { make: randomRegExps, compare: (source) => compareProgram(source, folder, compiler) },
  urls: { make: randomUrls, compare: (source) => compareProgram(source, folder, compiler) },
  keys: { make: randomKeys, compare: (source) => compareProgram(source, folder, compiler) },
  narrowing: {
    make: randomNarrowing,
    compare: (source) => compareProgram(source, folder, compiler, mayDiffer),
  },
  plugins: { make: randomPlugin, compare: (source, seed) => plugin(source, randomTexts(seed, 1000)) },
  stressed: { make: randomPlugin, compare: (source, seed) => plugin(source, randomTexts(seed, 300)) },
};
kinds.mutants = { make: randomMutant, compare: (source) => mutant(source, {}) };
kinds["running-mutants"] = {
  make: randomMutant,
  compare: (source) => mutant(source, { build: compiler.build }),
};
const include = fileURLToPath(new URL("../../runtime-c", import.meta.url));
let refused = 0;
const mutant = async (source, more) => {
  const finding = await checkMutant(source, folder, { compileProgram, include, ...more });
  if (finding !== "refused") return finding;
  refused++;
  return undefined;
};
const plugin = (source, texts) => comparePlugin(source, texts, folder, { testing, load, compiler });
const kind = kinds[options.what];
if (!kind) throw new Error(`--what is one of ${Object.keys(kinds).join(", ")}`);

let failed = 0;
try {
  for (let seed = options.seed; seed < options.seed + options.count; seed++) {
    const source = kind.make(seed);
    // Also what the compiler throws is a finding.
    const finding = await kind.compare(source, seed).catch((error) => String(error.stack ?? error));
    if (finding === undefined) continue;
    failed++;
    const kept = join(options.keep, `fuzz-${seed}.ts`);
    writeFileSync(kept, source);
    console.log(`${kept}: ${finding}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${options.count - failed} of ${options.count} random ${options.what} give the same`);
if (refused > 0) console.log(`${refused} of them are refused`);
process.exitCode = failed > 0 ? 1 : 0;
