import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { run } from "../corpus/harness.mjs";

const TIMEOUT = 60_000;

/**
 * What differs between a program in Node and compiled, in words; undefined when nothing does. Its files go
 * into `folder`. `compiler` has `compileProgram` and `build`, as for the corpus; `mayDiffer` says of a line that it
 * may be printed in place of another.
 */
export async function compareProgram(source, folder, compiler, mayDiffer = () => false) {
  const entry = join(folder, "program.ts");
  writeFileSync(entry, source);
  const output = join(folder, "program");
  const refused = await compile(entry, output, compiler);
  if (refused !== undefined) return refused;
  const [compiled, node] = await Promise.all([run(output, [], TIMEOUT), inNode(source, folder)]);
  if (node.status !== 0) return `Node ends with ${node.status}: ${node.stderr.slice(0, 500)}`;
  return differenceOf(linesOf(node), linesOf(compiled), mayDiffer) ?? failureOf(compiled);
}

async function compile(entry, output, compiler) {
  const { diagnostics, cSource, exports } = compiler.compileProgram({ entry, emit: "exe" });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return errors.map(({ code, message }) => `${code}: ${message}`).join("; ");
  await compiler.build({ cSource, exports, kind: "exe", output });
  return undefined;
}

function inNode(source, folder) {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const script = join(folder, "program.mjs");
  writeFileSync(script, ts.transpileModule(source, { compilerOptions }).outputText);
  return run(process.execPath, [script], TIMEOUT);
}

const linesOf = ({ stdout }) => stdout.toString("utf8").split("\n");

function differenceOf(expected, actual, mayDiffer) {
  const at = expected.findIndex((line, i) => line !== actual[i] && !mayDiffer(actual[i] ?? ""));
  return at < 0 ? undefined : `line ${at + 1}: Node prints\n  ${expected[at]}\ncompiled\n  ${actual[at]}`;
}

function failureOf({ status, stderr }) {
  return status === 0 ? undefined : `compiled ends with ${status}: ${stderr.slice(0, 2000)}`;
}
