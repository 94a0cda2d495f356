import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { bench, compile, orSkip, run, scratch } from "./tools.mjs";

const folder = join(bench, "language");

/** The programs of language/ compiled, against Node, whole process aside: each measures itself. */
export function benchLanguage(rounds) {
  const title = "Language programs: compiled against Node (ms)";
  const programs = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const rows = programs.map((file) => {
    const row = orSkip(title, () => benchProgram(file, rounds));
    return row.skipped === undefined
      ? row
      : [basename(file, ".ts"), "-", "-", "-", row.skipped.split("\n")[0]];
  });
  return { title, columns: ["program", "node", "compiled", "ratio", "same output"], rows };
}

function benchProgram(file, rounds) {
  const name = basename(file, ".ts");
  const source = join(folder, file);
  const script = join(scratch, `${name}.mjs`);
  writeFileSync(script, transpile(readFileSync(source, "utf8")));
  const executable = compile(source, join(scratch, name), "--emit", "exe");
  let node = { ms: Infinity, checksum: "" };
  let compiled = node;
  for (let round = 0; round < rounds; round++) {
    node = better(node, run(process.execPath, [script]));
    compiled = better(compiled, run(executable, []));
  }
  const ratio = (compiled.ms / node.ms).toFixed(2);
  const same = node.checksum === compiled.checksum ? "yes" : `NO: ${compiled.checksum} for ${node.checksum}`;
  return [name, String(node.ms), String(compiled.ms), ratio, same];
}

function transpile(source) {
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(source, { compilerOptions: options }).outputText;
}

/** A program prints its name, a checksum and its time in ms. */
function better(best, output) {
  const [, checksum, ms] = output.trim().split(" ");
  return Number(ms) < best.ms ? { ms: Number(ms), checksum } : best;
}
