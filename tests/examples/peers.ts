import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, vi } from "vitest";
import type { InstanceUnderTest, TestEvent } from "tsfalco/testing";

/** Where packages put programs that are no commands of users. */
const FOLDERS = [...(process.env["PATH"] ?? "").split(":"), "/usr/sbin", "/sbin", "/lib/systemd"];

/** The path of a program that tests are written against, or undefined (with a plain message) when it is not there. */
export function peer(name: string, debianPackage: string): string | undefined {
  const path = FOLDERS.map((folder) => `${folder}/${name}`).find((candidate) => existsSync(candidate));
  if (path === undefined)
    console.warn(
      `skipped: tests with ${name}, which is not there (Debian: apt-get install ${debianPackage})`,
    );
  return path;
}

/** A port that nobody has at the moment, of TCP and most likely of UDP. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What every configuration of an nginx needs that has its files in that folder; `http` is what is within http { }. */
export function nginxConfiguration(folder: string, http: string): string {
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (of) => `${of}_temp_path ${folder}/${of};`,
  );
  return `${process.getuid?.() === 0 ? "user root;" : ""} daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors;
    events {}
    http {
      ${kept.join(" ")}
      ${http}
    }`;
}

/** Starts nginx; it listens when that is done. What it gives ends it. */
export async function startNginx(
  nginx: string,
  folder: string,
  configuration: string,
): Promise<() => Promise<void>> {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at("conf"), configuration);
  const child = spawn(nginx, ["-p", folder, "-c", at("conf"), "-e", at("errors")]);
  await vi.waitFor(() => expect(readFileSync(at("pid"), "utf8")).toMatch(/\d\n/), { timeout: 20_000 });
  return async () => {
    child.kill();
    if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
  };
}

/** So many events of a source, or those that came within 20 s. */
export async function take(source: InstanceUnderTest, count: number): Promise<TestEvent[]> {
  const events: TestEvent[] = [];
  for (const end = Date.now() + 20_000; events.length < count && Date.now() < end;)
    events.push(...(await source.next()));
  return events;
}

/** The events of a source until something is done; it must be within 20 s. */
export async function takeUntil(source: InstanceUnderTest, done: Promise<unknown>): Promise<TestEvent[]> {
  const events: TestEvent[] = [];
  let isDone = false;
  void done.finally(() => (isDone = true));
  for (const end = Date.now() + 20_000; !isDone && Date.now() < end;) events.push(...(await source.next()));
  await done;
  return events;
}
