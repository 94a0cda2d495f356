// Runs the transpiled programs listed in FOLDER/programs.json one after the other in this process
// and prints [name, stdout, exit status, error] of each as JSON.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";

const programs = JSON.parse(readFileSync(join(process.argv[2], "programs.json"), "utf8"));
const results = [];
for (const [name, url] of programs) {
  const lines = [];
  console.log = (...values) => lines.push(`${format(...values)}\n`);
  let status = 0;
  let error = "";
  try {
    await import(url);
  } catch (thrown) {
    status = 1;
    error = `(${String(thrown)})`;
  }
  results.push([name, lines.join("").toWellFormed(), status, error]);
}
process.stdout.write(JSON.stringify(results));
