import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { bench, compile, run, scratch } from "./tools.mjs";

/** Every pattern of regexps.ts, compiled, against V8's own code for it: one process a round, the best round of each. */
export function benchRegExps(rounds) {
  const source = join(bench, "regexps.ts");
  const script = join(scratch, "regexps.mjs");
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  writeFileSync(
    script,
    ts.transpileModule(readFileSync(source, "utf8"), { compilerOptions: options }).outputText,
  );
  const executable = compile(source, join(scratch, "regexps"), "--emit", "exe");
  const node = new Map();
  const compiled = new Map();
  for (let round = 0; round < rounds; round++) {
    keepBest(node, run(process.execPath, [script]));
    keepBest(compiled, run(executable, []));
  }
  let logs = 0;
  const rows = [...node].map(([pattern, { ns, hits }]) => {
    const ours = compiled.get(pattern);
    const ratio = ours.ns / ns;
    logs += Math.log(ratio);
    return [pattern, ns.toFixed(0), ours.ns.toFixed(0), ratio.toFixed(2), ours.hits === hits ? "yes" : "NO"];
  });
  const mean = Math.exp(logs / rows.length).toFixed(2);
  return {
    title: "Regular expressions: compiled against Node (ns a line)",
    columns: ["pattern", "node", "compiled", "ratio", "same hits"],
    rows: [...rows, ["geometric mean", "", "", mean, ""]],
  };
}

function keepBest(best, output) {
  for (const line of output.trim().split("\n")) {
    const [, ns, hits, pattern] = /^(\S+) (\S+) (.*)$/.exec(line);
    const known = best.get(pattern);
    if (!known || Number(ns) < known.ns) best.set(pattern, { ns: Number(ns), hits });
  }
}
