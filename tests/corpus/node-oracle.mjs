// Runs the transpiled programs listed in FOLDER/programs.json one after the other in this process
// and prints [name, stdout, exit status, error] of each as JSON.
import { Console } from "node:console";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";

/** A stream that hands what is written to it on at once. */
const sink = (take) =>
  new Writable({
    decodeStrings: false,
    write(text, _encoding, done) {
      take(text);
      done();
    },
  });

// Errors are shown without their stack, which a compiled program does not have.
Error.stackTraceLimit = 0;
const programs = JSON.parse(readFileSync(join(process.argv[2], "programs.json"), "utf8"));
const results = [];
for (const [name, url] of programs) {
  const lines = [];
  globalThis.console = new Console({ stdout: sink((text) => lines.push(text)), stderr: sink(() => {}) });
  let status = 0;
  let error = "";
  try {
    await import(url);
  } catch (thrown) {
    status = 1;
    error = `(${String(thrown)})`;
  }
  results.push([name, lines.map((line) => line.toWellFormed()).join(""), status, error]);
}
process.stdout.write(JSON.stringify(results));
