import { execFileSync } from "node:child_process";
import { cpus, release, totalmem, type } from "node:os";
import { markdown } from "./table.mjs";
import { zigVersion } from "./tools.mjs";

/** docs/benchmarks.md of the parts' results. */
export function report(results, rounds) {
  return `${[head(rounds), ...results.map(markdown), ELSEWHERE].join("\n\n")}\n`;
}

function head(rounds) {
  return `# Benchmarks

Written by \`npm run bench\`; do not edit. Nothing here is asserted by a test. Both sides of a comparison are run in turn
in one run, ${rounds} rounds, the fastest of each counts, and their results are compared first: trust the ratios more than the times.

${machine()}

To repeat it: \`npm run bench\` (gcc, and for k8saudit's rival g++ and simdjson: Debian's libsimdjson-dev; what is not there is
left out). One part, without writing this file: \`npm run bench -- tick --rounds 9\`; parts are tick, k8saudit, state, async, sizes,
language, build, growth and memory.`;
}

function machine() {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? "unknown processor";
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const system = `${type()} ${release().replace(/-.*/, "")}`;
  return `Machine: ${model}, ${processors.length} cores, ${memory}, ${system}; Node ${process.versions.node}, zig ${zigVersion()}, gcc ${gccVersion()}.`;
}

function gccVersion() {
  try {
    return execFileSync("gcc", ["-dumpfullversion"], { encoding: "utf8" }).trim();
  } catch {
    return "not there";
  }
}

const ELSEWHERE = `## For orientation: other SDKs

Not measured by this benchmark and not on this machine: figures noted elsewhere for the same tasks. Do not divide them by
the ones above.

| task                                      | C by hand | Rust SDK |  Go SDK |
| ----------------------------------------- | --------: | -------: | ------: |
| an event from the source, ns              |      10.8 |       31 |     103 |
| an event with five fields one at a time, ns |      48 |      196 |  12,600 |

| fourteen fields of an audit event         |        us |
| ----------------------------------------- | --------: |
| simdjson's DOM (C++)                      |       1.3 |
| serde_json (Rust)                         |      12.8 |
| the official k8saudit plugin (Go)         |    6.9-10 |`;
