import { spawnSync } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pluginOfLines } from "./growth-source.mjs";
import { root, scratch } from "./tools.mjs";

const LINES = [1_000, 5_000, 20_000];
const ELEMENTS = [1_000, 10_000, 100_000];
const TABLES = {
  numbers: (i) => String(((i * 7919) % 100_003) / 4),
  strings: (i) => `"text ${i}"`,
  objects: (i) => `{ id: ${i}, name: "name ${i % 500}", on: ${i % 3 === 0} }`,
  arrays: (i) => `["name ${i}", ${i}]`,
};

/** How the time and memory of `tsfalco compile` grow: with the lines of a plugin, and with the elements of a table. */
export function benchGrowth() {
  const rows = LINES.map((lines) => {
    const source = pluginOfLines(lines);
    return measured(
      `${source.split("\n").length.toLocaleString("en")} lines`,
      `growth-${lines}.ts`,
      source,
      "so",
    );
  });
  for (const [what, element] of Object.entries(TABLES)) {
    for (const count of ELEMENTS) {
      const items = Array.from({ length: count }, (_, i) => `  ${element(i)},`).join("\n");
      const source = `const table = [\n${items}\n];\nconsole.log(table.length);\n`;
      rows.push(
        measured(`${count.toLocaleString("en")} ${what}`, `table-${what}-${count}.ts`, source, "exe"),
      );
    }
  }
  return {
    title: "How compiling grows",
    about:
      "`tsfalco compile` of a generated plugin, and of a program with one array literal; CPU time and memory with clang's.",
    columns: ["program", "CPU s", "wall s", "most memory", "size"],
    rows,
  };
}

function measured(name, file, source, emit) {
  const path = join(scratch, file);
  writeFileSync(path, source);
  const output = `${path}.out`;
  const command = [
    process.execPath,
    join(root, "bin", "tsfalco.js"),
    "compile",
    path,
    "--emit",
    emit,
    "-o",
    output,
  ];
  const { stderr, status } = spawnSync("/usr/bin/time", ["-f", "%U %S %e %M", ...command], {
    encoding: "utf8",
  });
  const last = stderr.trim().split("\n").at(-1);
  if (status !== 0) return [name, "-", "-", "-", stderr.trim().split("\n")[0]];
  const [user, system, wall, kib] = last.split(" ").map(Number);
  const size = `${Math.round(statSync(output).size / 1000)} kB`;
  return [name, (user + system).toFixed(1), wall.toFixed(1), `${Math.round(kib / 1024)} MiB`, size];
}
