/** Entries of a plugin's own tables that another holds: many, again and again, in two tables, and after they were erased. */
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { loadInNode, loadLibrary, testEvent } from "../../stdlib/testing/index.js";

const plugin = (name: string): string => fileURLToPath(new URL(`plugins/${name}.ts`, import.meta.url));

it("are the same whoever holds them", async () => {
  const said = [];
  for (const load of [loadInNode, loadLibrary]) {
    const owner = await load(plugin("owner"));
    const borrower = await load(plugin("borrower"), { beside: owner });
    const say = async (text: string): Promise<void> =>
      borrower.parse(testEvent({ text, source: "borrower" }));
    await owner.parse(testEvent({ text: "fill 0 300", source: "owner" }));
    for (const text of [
      "read 0 5",
      "read 0 5",
      "hold 0 200",
      "read 0 300",
      "hold 100 300",
      "erase 10 20",
      "hold 0 30",
    ])
      await say(text);
    await owner.parse(testEvent({ text: "drop 0 290", source: "owner" }));
    await say("hold 0 300");
    await owner.parse(testEvent({ text: "fill 0 100", source: "owner" }));
    for (const text of ["hold 0 300", "read 0 300"]) await say(text);
    expect([...owner.errors, ...borrower.errors]).toEqual([]);
    said.push(borrower.logs.map(({ message }) => message));
    await borrower.close();
    await owner.close();
  }
  expect(said[1]).toEqual(said[0]);
  expect(said[0]![0]).toBe("50  text 2! ");
});
