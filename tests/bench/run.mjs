// npm run bench: compiled code against Node (language programs) and against the same plugin by hand (per-call
// costs), both sides interleaved in one run, the best round of each. Never an assertion: tables of ratios.
//
//   node tests/bench/run.mjs [language|tick|k8saudit]... [--rounds N] [--json]
import { parseArgs } from "node:util";
import { benchLanguage } from "./language.mjs";
import { benchK8saudit, benchTick } from "./plugins.mjs";
import { printTable } from "./table.mjs";

const parts = { language: benchLanguage, tick: benchTick, k8saudit: benchK8saudit };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "5" }, json: { type: "boolean", default: false } },
});
const results = {};
for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
  const part = parts[name];
  if (part === undefined)
    throw new Error(`no such part: ${name}; there are ${Object.keys(parts).join(", ")}`);
  results[name] = await part(Number(values.rounds));
  if (!values.json) printTable(results[name]);
}
if (values.json) console.log(JSON.stringify(results, undefined, 2));
