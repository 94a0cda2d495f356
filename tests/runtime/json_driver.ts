/** Builds json_driver.c with the runtime under sanitizers and talks to it. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWithRuntime } from "./archive.js";

/** Builds the driver and gives its path. TSF_CHECKS=stressed for a heap that collects all the time. */
export async function buildDriver(): Promise<string> {
  const driver = join(mkdtempSync(join(tmpdir(), "tsf-json-")), "json_driver");
  const checks = process.env["TSF_CHECKS"] === "stressed" ? "stressed" : "checked";
  await buildWithRuntime(checks, ["tests/runtime/json_driver.c"], driver, ["-Wall", "-Wextra", "-Werror"]);
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
