// Runs corpus programs under Node, and compiled, and compares. Used by lanes.ts and run.mjs.
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  symlinkSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const here = dirname(fileURLToPath(import.meta.url));
const PROGRAMS = join(here, "programs");

/** All programs in order: a file NNNN-name.ts, or a folder with a main.ts. */
export function listPrograms() {
  return readdirSync(PROGRAMS)
    .filter((entry) => /^\d{4}-/.test(entry) && !entry.endsWith(".expected"))
    .map((entry) => {
      const path = join(PROGRAMS, entry);
      const isFolder = statSync(path).isDirectory();
      return { name: entry.replace(/\.ts$/, ""), entry: isFolder ? join(path, "main.ts") : path };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * What each program must print and exit with, by name: what it does under Node, all in one Node
 * process. Where a documented difference makes Node's output wrong for us, NAME.expected beside
 * the program has the output.
 */
export async function expectedResults(programs) {
  const results = new Map();
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-corpus-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(join(here, "..", ".."), join(folder, "node_modules", "tsfalco"), "dir");
    transpileAll(folder);
    for (const program of programs.filter(runsLater)) results.set(program.name, await alone(folder, program));
    const names = programs
      .filter((program) => !runsLater(program))
      .map(({ name, entry }) => [name, moduleUrl(folder, entry)]);
    writeFileSync(join(folder, "programs.json"), JSON.stringify(names));
    const { status, stdout, stderr } = await run(
      process.execPath,
      [join(here, "node-oracle.mjs"), folder],
      120_000,
    );
    if (status !== 0) throw new Error(`the Node oracle ended with ${status}: ${stderr}`);
    for (const [name, output, code, error] of JSON.parse(stdout.toString("utf8")))
      results.set(name, { stdout: Buffer.from(output, "utf8"), status: code, error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const { name } of programs) {
    const fixed = join(PROGRAMS, `${name}.expected`);
    if (existsSync(fixed)) results.set(name, { stdout: readFileSync(fixed), status: 0, error: "" });
  }
  return results;
}

/** What a program does after its last statement others must not see: it has a process of its own. */
function runsLater({ entry }) {
  return /\basync\b|\bPromise\b|\bset(Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/.test(
    readFileSync(entry, "utf8"),
  );
}

async function alone(folder, { entry }) {
  const { status, stdout, stderr } = await run(
    process.execPath,
    [fileURLToPath(moduleUrl(folder, entry))],
    60_000,
  );
  return { status, stdout, error: stderr };
}

function transpileAll(folder) {
  for (const file of readdirSync(PROGRAMS, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    const output = join(folder, file.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, transpile(readFileSync(join(PROGRAMS, file), "utf8")));
  }
}

function transpile(source) {
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    useDefineForClassFields: true,
  };
  return ts.transpileModule(source, { compilerOptions: options }).outputText;
}

function moduleUrl(folder, entry) {
  return pathToFileURL(join(folder, relative(PROGRAMS, entry).replace(/\.ts$/, ".js"))).href;
}

/** Runs a command without a shell; `status` is a number or the signal's name. */
export function run(command, args, timeout, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      timeout,
      killSignal: "SIGKILL",
      env: { ...process.env, ...env },
    });
    const stdout = [];
    const stderr = [];
    child.stdout.on("data", (data) => stdout.push(data));
    child.stderr.on("data", (data) => stderr.push(data));
    child.on("error", reject);
    child.on("close", (code, signal) =>
      resolve({
        status: code ?? signal,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString("utf8"),
      }),
    );
  });
}

/** The differences between two results in words, or undefined when they are the same to the byte. */
function difference(expected, actual) {
  const found = [];
  if (expected.status !== actual.status) {
    found.push(`exit status ${actual.status}, expected ${expected.status} ${expected.error}`.trim());
    if (actual.stderr) found.push(actual.stderr.trim().split("\n").slice(0, 30).join("\n"));
  }
  if (!expected.stdout.equals(actual.stdout)) found.push(lineDifference(expected.stdout, actual.stdout));
  return found.length > 0 ? found.join("\n") : undefined;
}

/** The first lines that differ: "-" expected, "+" printed. */
function lineDifference(expected, actual) {
  const [wanted, got] = [expected, actual].map((bytes) => bytes.toString("utf8").split("\n"));
  const lines = [];
  for (let i = 0; i < Math.max(wanted.length, got.length) && lines.length < 12; i++) {
    if (wanted[i] === got[i]) continue;
    if (wanted[i] !== undefined) lines.push(`${i + 1}- ${wanted[i]}`);
    if (got[i] !== undefined) lines.push(`${i + 1}+ ${got[i]}`);
  }
  return lines.length > 0 ? lines.join("\n") : "only bytes that are not UTF-8 differ";
}

/**
 * Compiles one program with `compiler` (compileProgram, and `build` that makes an executable of the C)
 * and runs it. Returns what is wrong, or undefined.
 */
export async function checkProgram(program, expected, compiler, folder) {
  const { compileProgram, build, timeout = 20_000, env } = compiler;
  const result = compileProgram({ entry: program.entry, emit: "exe" });
  const errors = result.diagnostics.filter((d) => d.severity === "error");
  if (errors.length > 0) return errors.map((d) => describe(d)).join("\n");
  const output = join(folder, program.name);
  await build({ cSource: result.cSource, exports: result.exports, kind: "exe", output });
  const actual = await run(output, [], timeout, env);
  rmSync(output, { force: true });
  return difference(expected, actual);
}

function describe({ code, message, location }) {
  const place = location ? `:${location.line ?? location.start?.line ?? "?"}` : "";
  return `${code}${place} ${message}`;
}
