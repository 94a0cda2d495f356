// npm run demo [-- --sysdig]
//
// Compiles the k8saudit example to a native plugin and shows the events of its sample log: in the native runner, and
// with --sysdig in sysdig too, a real host of Falco plugins (unpacked from Debian's packages at the first time).
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const examples = dirname(fileURLToPath(import.meta.url));
const tsfalco = join(examples, "..", "bin", "tsfalco.js");
const log = join(examples, "k8saudit", "sample-audit.jsonl");
const fields = ["ka.verb", "ka.target.resource", "ka.target.name", "ka.user.name", "ka.response.code"];
const perContainer = "ka.req.pod.containers.image";

/** Runs a program on this terminal, told first as one would type it. */
function run(command, args, shown) {
  console.log(`\n$ ${shown}`);
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** The events of the log in the native runner, as a table. */
function showEvents() {
  const columns = [...fields, perContainer];
  console.log(
    `\n$ tsfalco run libk8saudit.so --open sample-audit.jsonl --field ${columns.join(" --field ")}`,
  );
  const asked = columns.flatMap((field) => ["--field", field]);
  const args = [tsfalco, "run", library, "--open", log, "--format", "json", ...asked];
  const output = execFileSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const events = output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const rows = events.map(({ time, fields: values }) => [
    time.slice(11, 23),
    ...columns.map((name) => cell(values[name])),
  ]);
  printTable(["time", ...columns.map((name) => name.replace("ka.", ""))], rows);
}

function cell(value) {
  const text =
    value === null || value === undefined ? "" : Array.isArray(value) ? value.join(", ") : String(value);
  return text.length > 42 ? `${text.slice(0, 41)}…` : text;
}

function printTable(head, rows) {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i].length)));
  const line = (row) =>
    row
      .map((text, i) => text.padEnd(widths[i]))
      .join("  ")
      .trimEnd();
  console.log(
    [line(head), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n"),
  );
}

/** The path of a real sysdig; says so and ends when there is none to be had here. */
function findSysdig() {
  const installer = join(examples, "..", "tests", "host", "install-sysdig.sh");
  const { status, stdout, stderr } = spawnSync("bash", [installer], { encoding: "utf8" });
  if (status === 0) return stdout.trim();
  console.error(stderr.trim());
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "tsfalco-demo-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const library = join(folder, "libk8saudit.so");

run(
  process.execPath,
  [tsfalco, "compile", join(examples, "k8saudit", "k8saudit.ts"), "-o", library],
  "tsfalco compile k8saudit.ts -o libk8saudit.so",
);
showEvents();

if (process.argv.includes("--sysdig")) {
  const sysdig = findSysdig();
  const filter = "ka.verb = create and ka.target.resource = pods and ka.req.pod.containers.image exists";
  const format = `*%evt.time %ka.user.name started %${perContainer}`;
  console.log(`\n$ sysdig -H libk8saudit.so -I k8saudit:sample-audit.jsonl -p '${format}' '${filter}'`);
  const args = ["-H", library, "-I", `k8saudit:${log}`, "-p", format, filter];
  process.stdout.write(
    execFileSync(sysdig, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }),
  );
}
