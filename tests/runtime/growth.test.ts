import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { hasGcc } from "../host/c-plugin.js";
import { linkWithRuntime } from "./archive.js";

/** Bodies of loops that take n steps. Were one step linear, each would copy more than 100 GB, and time out. */
const loops: Record<string, string> = {
  "a string from the front": 's = "x" + s',
  "a string from both sides": 's = "(" + s + ")"',
  "a string at its ends in turn": 's = i % 2 ? "x" + s : s + "y"',
  "a template around a string": "s = `<${i % 10}${s}>`",
  "a template of many parts": 's = `${i % 2}${s}${","}${i % 3}${";"}${i % 5}`',
  "a field from the front": 'box.s = "x" + box.s',
  "a captured string from the front": 'prepend("é")',
  "concat before": 's = "a".concat(s, "b")',
  padStart: 's = s.padStart(s.length + 1, "-")',
  "replace of nothing": 's = s.replace("", "x")',
  "a window": 'whole = whole.slice(1) + "z"',
  "the end cut off": "whole = whole.slice(0, -1)",
  "the start cut off": "whole = whole.slice(1)",
  "the start replaced": 'whole = whole.replace("a", "")',
  tokens: 'whole = whole.slice(whole.indexOf("a") + 1)',
  "a queue": "list.push(i); if (i % 2) list.shift()",
  "a queue backwards": "list.unshift(i); if (i % 2) list.pop()",
  "a list from the front": "list.unshift(i)",
  "a list at its ends in turn": "i % 2 ? list.unshift(i) : list.push(i)",
};

const program = `
const n = ${1 << 19};
const box = { s: "" };
${Object.entries(loops)
  .map(
    ([name, step]) => `{
  let s = "", whole = "a".repeat(n);
  const list: number[] = [];
  const prepend = (c: string): void => { s = c + s; };
  box.s = "";
  for (let i = 0; i < n; i++) { ${step}; }
  console.log(${JSON.stringify(name)}, box.s.length + s.length + whole.length + list.length > 0);
}`,
  )
  .join("\n")}
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-growth-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.skipIf(!hasGcc)(
  "what grows or shrinks at an end takes a time that does not depend on its size",
  async () => {
    const entry = join(folder, "growth.ts");
    const output = join(folder, "growth");
    writeFileSync(entry, program);
    const { cSource, exports } = compileProgram({ entry, emit: "exe" });
    await linkWithRuntime("plain", { cSource, exports, kind: "exe", output });
    const { stdout } = await execa(output, { timeout: 20_000 });
    expect(stdout.split("\n")).toHaveLength(Object.keys(loops).length);
  },
);
