// npm run bench: compiled code against Node (language programs) and against the same plugin by hand (per-call
// costs), both sides interleaved in one run, the best round of each; then sizes, compile times and memory.
// Never an assertion: tables of ratios. A run of all parts writes docs/benchmarks.md.
//
//   node tests/bench/run.mjs [tick|k8saudit|state|async|follow|webhook|idle|sizes|language|regexps|build|growth|memory]... [--rounds N] [--json]
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { benchAsync } from "./async.mjs";
import { benchBuild } from "./build.mjs";
import { benchFollow } from "./follow.mjs";
import { benchGrowth } from "./growth.mjs";
import { benchLanguage } from "./language.mjs";
import { benchMemory } from "./memory.mjs";
import { benchK8saudit, benchTick } from "./plugins.mjs";
import { benchRegExps } from "./regexps.mjs";
import { report } from "./report.mjs";
import { benchSizes } from "./sizes.mjs";
import { benchState } from "./state.mjs";
import { printTable } from "./table.mjs";
import { root } from "./tools.mjs";
import { benchIdle, benchWebhook } from "./webhook.mjs";

const parts = {
  tick: benchTick,
  k8saudit: benchK8saudit,
  state: benchState,
  async: benchAsync,
  follow: benchFollow,
  webhook: benchWebhook,
  idle: benchIdle,
  sizes: benchSizes,
  language: benchLanguage,
  regexps: benchRegExps,
  build: benchBuild,
  growth: benchGrowth,
  memory: benchMemory,
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "11" }, json: { type: "boolean", default: false } },
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
if (positionals.length === 0) {
  const file = join(root, "docs", "benchmarks.md");
  const text = report(Object.values(results), values.rounds);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  console.error(`\nwritten: ${file}`);
}
