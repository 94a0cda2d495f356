import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { bench, compile, compileC, orSkip, run, scratch } from "./tools.mjs";

const folder = join(bench, "language");
const scripts = join(scratch, "language");

/** The programs of language/ compiled, against Node and against C by hand where there is some: see language/measure.ts. */
export function benchLanguage(rounds) {
  mkdirSync(scripts, { recursive: true });
  writeFileSync(join(scripts, "package.json"), '{ "type": "module" }');
  transpile("measure");
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && file !== "measure.ts")
    .map((file) => basename(file, ".ts"));
  const programs = names.map((name) => orSkip(name, () => benchProgram(name, Math.min(rounds, 5))));
  return {
    title: "Language programs: compiled, against Node and C by hand (ms an iteration)",
    about:
      "Ratios are compiled / the other: below 1 the compiled program is faster. Compiled, C and Node's steady state: the mean of the third second (C: of the second). Node, first: the mean of the first second.",
    columns: ["program", "compiled", "node, steady", "ratio", "node, first", "ratio", "C", "ratio"],
    rows: [...programs.map(row), meanRow(programs)],
  };
}

function benchProgram(name, rounds) {
  const executable = compile(join(folder, `${name}.ts`), join(scratch, name), "--emit", "exe");
  const script = transpile(name);
  const byHand = existsSync(join(folder, `${name}.c`))
    ? compileC(join(folder, `${name}.c`), join(scratch, `${name}_hand`))
    : undefined;
  const best = {};
  for (let round = 0; round < rounds; round++) {
    best.node = better(best.node, run(process.execPath, [script]));
    best.compiled = better(best.compiled, run(executable, []));
    if (byHand !== undefined) best.byHand = better(best.byHand, run(byHand, []));
  }
  for (const { result } of Object.values(best))
    if (result !== best.node.result) throw new Error(`${result} for ${best.node.result}`);
  return { title: name, ...best };
}

function transpile(name) {
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const source = readFileSync(join(folder, `${name}.ts`), "utf8");
  const script = join(scripts, `${name}.js`);
  writeFileSync(script, ts.transpileModule(source, { compilerOptions: options }).outputText);
  return script;
}

/** A program prints its result, and the times of its first second and of its steady state. */
function better(best = { first: Infinity, steady: Infinity }, output) {
  const [result, first, steady] = output.trim().split(" ");
  return {
    result,
    first: Math.min(best.first, Number(first)),
    steady: Math.min(best.steady, Number(steady)),
  };
}

function row({ title, skipped, compiled, node, byHand }) {
  if (skipped !== undefined) return [title, skipped.split("\n")[0], "", "", "", "", "", ""];
  return [
    title,
    compiled.steady.toFixed(3),
    ...against(compiled, node.steady),
    ...against(compiled, node.first),
    ...(byHand === undefined ? ["", ""] : against(compiled, byHand.steady)),
  ];
}

function against({ steady }, other) {
  return [other.toFixed(3), (steady / other).toFixed(2)];
}

function meanRow(programs) {
  const mean = (other) => {
    const logs = programs.map((program) => Math.log(program.compiled?.steady / other(program)));
    const known = logs.filter((log) => !Number.isNaN(log));
    return Math.exp(known.reduce((sum, log) => sum + log, 0) / known.length).toFixed(2);
  };
  const ratios = [({ node }) => node?.steady, ({ node }) => node?.first, ({ byHand }) => byHand?.steady];
  return ["geometric mean", "", ...ratios.flatMap((other) => ["", mean(other)])];
}
