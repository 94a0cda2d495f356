import { writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What the fields of a random plugin give in Node and compiled, event by event; the first difference in words,
 * undefined when there is none. `testing` is the module tsfalco/testing, `load` gives the class of a plugin
 * file for Node; `compiler` has `compileProgram` and `build`, which makes a library here.
 */
export async function comparePlugin(source, texts, folder, { testing, load, compiler }) {
  const entry = join(folder, "state.ts");
  const library = join(folder, "libstate.so");
  writeFileSync(entry, source);
  const { diagnostics, cSource, exports } = compiler.compileProgram({ entry, emit: "library" });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return errors.map(({ code, message }) => `${code}: ${message}`).join("; ");
  await compiler.build({ cSource, exports, kind: "library", output: library });
  const manifest = { name: "state", version: "1.0.0" };
  const inNode = await testing.loadInNode(await load(entry), { manifest });
  const compiled = await testing.loadLibrary(library);
  try {
    return await firstDifference(inNode, compiled, texts, testing);
  } finally {
    await inNode.close();
    await compiled.close();
  }
}

async function firstDifference(inNode, compiled, texts, { testEvent }) {
  for (const [i, text] of texts.entries()) {
    const event = testEvent({ text, source: "state" });
    for (const field of i % 4 === 0 ? ["state.one", "state.two"] : ["state.two"]) {
      const expected = await inNode.extract(event, field);
      const actual = await compiled.extract(event, field);
      if (expected !== actual)
        return `event ${i}, ${field}: Node gives\n  ${expected}\ncompiled\n  ${actual}`;
    }
  }
  return undefined;
}
