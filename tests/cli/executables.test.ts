/** What executables write, and when others see it. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { tsfalco } from "./run-main.js";
import { pluginFolder } from "./command.js";

const { folder, remove } = pluginFolder();
afterAll(remove);

async function executable(name: string, text: string): Promise<string> {
  const [entry, output] = [join(folder, `${name}.ts`), join(folder, name)];
  writeFileSync(entry, text);
  const { code, stderr } = await tsfalco("compile", entry, "--emit", "exe", "-o", output);
  expect([code, stderr]).toEqual([0, ""]);
  return output;
}

test("lines of both outputs come in the order in which they were written", async () => {
  const program = await executable(
    "order",
    `console.log("one");
     console.error("two");
     console.log("three");
     setTimeout(() => {
       console.warn("four");
       console.log("five");
       throw new Error("six");
     }, 1);`,
  );
  const path = join(folder, "order.txt");
  const file = openSync(path, "w");
  expect(spawnSync(program, { stdio: ["ignore", file, file] }).status).toBe(1);
  closeSync(file);
  expect(readFileSync(path, "utf8").split("\n")).toEqual([
    ...["one", "two", "three", "four", "five"],
    expect.stringMatching(/^Uncaught .*six$/),
    "",
  ]);
});

test("what was written is there while the program waits", async () => {
  const program = await executable(
    "waits",
    `console.log("first");
     setTimeout(() => {
       console.log("second");
       setTimeout(() => undefined, 600_000);
     }, 1);`,
  );
  const child = spawn(program, { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (bytes: Buffer) => (text += bytes.toString()));
  while (text !== "first\nsecond\n") await once(child.stdout, "data");
  child.kill();
});
