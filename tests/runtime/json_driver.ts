/** Builds json_driver.c with the runtime under sanitizers and talks to it. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const runtime = join(import.meta.dirname, "../../runtime-c");
const flags = [
  ..."-std=gnu11 -g -O1 -Wall -Wextra -Werror -fwrapv -fno-strict-aliasing -ffp-contract=off -fno-math-errno".split(
    " ",
  ),
  ..."-fsanitize=address,undefined -fno-sanitize-recover=undefined".split(" "),
];
/** Runtime files that belong to plugins or need an operating system's files. */
const outside = /^(abi_|sdk|console|exe)/;

/** The C compiler to test with, or undefined when there is none with sanitizers. */
export function compilerForTests(): string | undefined {
  return [process.env["CC"], "gcc", "clang"].find(
    (cc) => cc !== undefined && spawnSync(cc, ["--version"]).status === 0,
  );
}

/** Builds the driver and gives its path; `defines` are extra flags such as -DTSF_STRESS_ALLOC. */
export function buildDriver(cc: string, defines: readonly string[] = []): string {
  const dir = mkdtempSync(join(tmpdir(), "tsf-json-"));
  const sources = readdirSync(runtime).filter((f) => f.endsWith(".c") && !outside.test(f));
  const files = [...sources.map((f) => join(runtime, f)), join(import.meta.dirname, "json_driver.c")];
  const objects = files.map((f) => join(dir, basename(f, ".c") + ".o"));
  const run = (args: readonly string[]): void => {
    const done = spawnSync(cc, [...args], { encoding: "utf8" });
    if (done.status !== 0) throw new Error(`${cc} ${args.join(" ")}\n${done.stderr}`);
  };
  files.forEach((file, i) => run([...flags, ...defines, `-I${runtime}`, "-c", file, "-o", objects[i] ?? ""]));
  const driver = join(dir, "json_driver");
  run([...flags, ...objects, "-lm", "-o", driver]);
  return driver;
}

export interface Request {
  /** Letter of json_driver.c's `run`. */
  readonly op: string;
  readonly args: readonly (string | Buffer)[];
}
export interface Reply {
  readonly failed: boolean;
  readonly text: string;
}

function encode(requests: readonly Request[]): Buffer {
  const parts: Buffer[] = [];
  const word = (n: number): void => {
    const b = Buffer.alloc(4);
    b.writeUInt32LE(n);
    parts.push(b);
  };
  for (const { op, args } of requests) {
    parts.push(Buffer.from(op));
    word(args.length);
    for (const arg of args) {
      const bytes = Buffer.from(arg as string);
      word(bytes.length);
      parts.push(bytes);
    }
  }
  return Buffer.concat(parts);
}

/** Replies to the requests, in order; throws what the sanitizers say. */
export function ask(driver: string, requests: readonly Request[]): Reply[] {
  const done = spawnSync(driver, { input: encode(requests), maxBuffer: 1 << 30 });
  const replies: Reply[] = [];
  for (let at = 0; at + 5 <= done.stdout.length;) {
    const len = done.stdout.readUInt32LE(at + 1);
    replies.push({ failed: done.stdout[at] === 1, text: done.stdout.toString("utf8", at + 5, at + 5 + len) });
    at += 5 + len;
  }
  if (done.status !== 0 || replies.length !== requests.length) {
    const last = requests[replies.length];
    throw new Error(
      `driver stopped (${String(done.status ?? done.signal)}) at ${JSON.stringify(last)}\n${done.stderr.toString()}`,
    );
  }
  return replies;
}

/** Captures beside the repository, when they are there. */
export function captures(): string[] {
  const dir = join(import.meta.dirname, "../../../shared/data/k8saudit/captures");
  return existsSync(dir) ? readdirSync(dir).map((f) => join(dir, f)) : [];
}
