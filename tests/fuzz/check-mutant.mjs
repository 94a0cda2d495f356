import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { run } from "../corpus/harness.mjs";

/** gcc takes as warnings what clang, with which programs are built, refuses. */
const STRICT = [
  "int-conversion",
  "incompatible-pointer-types",
  "implicit-function-declaration",
  "return-type",
];
/** Differences that docs/semantics.md lists come with a message of ours. */
const LISTED =
  /expected |array holes|another type|only an Error|not known|is inherited|prototype|call stack|cannot convert|has no zone|local time|out of memory|as a method of a class|text of a function|without a place|only a getter|no property/;

/**
 * What is wrong with a mutant, in words: a fault of the compiler, C that the C compiler refuses, and, with `build`,
 * a signal or another output than Node's. Undefined when nothing is; "refused" when it does not compile.
 */
export async function checkMutant(source, folder, { compileProgram, include, build }) {
  const entry = join(folder, "mutant.ts");
  writeFileSync(entry, source);
  const { diagnostics, cSource, exports } = compileProgram({ entry, emit: "exe" });
  const fault = diagnostics.find(({ code }) => code.startsWith("TSF9"));
  if (fault) return `${fault.code}: ${fault.message}`;
  if (diagnostics.some(({ severity }) => severity === "error")) return "refused";
  const file = join(folder, "mutant.c");
  writeFileSync(file, cSource);
  const flags = [
    "-std=gnu11",
    "-fsyntax-only",
    "-w",
    ...STRICT.map((name) => `-Werror=${name}`),
    "-I",
    include,
  ];
  const { status, stderr } = await run("gcc", [...flags, file], 60_000);
  if (status !== 0) return `the C compiler refuses it: ${stderr.slice(0, 1000)}`;
  return build && compareRuns(source, folder, { cSource, exports }, build);
}

async function compareRuns(source, folder, program, build) {
  const script = join(folder, "mutant.mjs");
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  writeFileSync(script, ts.transpileModule(source, { compilerOptions }).outputText);
  const node = await run(process.execPath, [script], 3000);
  // One that does not end, or that fails to start, says nothing.
  if (node.status !== 0 && node.status !== 1) return undefined;
  const output = join(folder, "mutant");
  await build({ ...program, kind: "exe", output });
  const compiled = await run(output, [], 20_000);
  if (typeof compiled.status !== "number") return `ends with ${compiled.status}`;
  const [expected, actual] = [node, compiled].map(({ stdout }) => stdout.toString("utf8"));
  if (expected === actual && node.status === compiled.status) return undefined;
  if (LISTED.test(actual) || LISTED.test(compiled.stderr)) return undefined;
  const lines = expected.split("\n");
  const at = lines.findIndex((line, i) => line !== actual.split("\n")[i]);
  return `line ${at + 1}: Node prints\n  ${lines[at]}\ncompiled\n  ${actual.split("\n")[at]} (${compiled.status}) ${compiled.stderr.slice(0, 300)}`;
}
