/** The files of the runtime that are compiled without unwind tables call no file that has them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execaSync } from "execa";
import { expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { isLeaf } from "../../compiler/toolchain/runtime-flags.js";

const runtime = join(PACKAGE_ROOT, "runtime-c");

/** From each file, without its ending, to those that it calls; a header counts as the .c file of its name. */
function callGraph(): Map<string, string[]> {
  const { stdout } = execaSync("node", [join(runtime, "floors.mjs"), "--calls"]);
  const lines = stdout.split("\n").map((line) => line.split(" -> "));
  return new Map(lines.map(([file, calls]) => [file!, (calls ?? "").split(" ").filter((c) => c !== "")]));
}

/** What is inlined from headers that calls nothing. */
const INLINED = ["tsf_json_entry_of", "tsf_plugin_of", "tsf_event_copy"];

test("what has no unwind tables never has a frame of the host's above it", () => {
  const outside: string[] = [];
  let leaves = 0;
  for (const [file, calls] of callGraph()) {
    if (!isLeaf(file)) continue;
    leaves++;
    for (const call of calls) {
      const [callee, name] = call.slice(0, -1).split("(");
      if (!isLeaf(callee!) && /^tsf_/.test(name!) && !INLINED.includes(name!))
        outside.push(`${file}: ${call}`);
    }
    const text = readIfThere(`${file}.c`);
    // `system_error` is the library's own: it makes an object, and calls nothing of the author's or the host's.
    if (/hooks->(?!system_error)|log_fn|->body\(/.test(text))
      outside.push(`${file}: calls the program or the host`);
  }
  expect(leaves).toBeGreaterThan(50);
  expect(outside).toEqual([]);
});

function readIfThere(file: string): string {
  try {
    return readFileSync(join(runtime, file), "utf8");
  } catch {
    return "";
  }
}
