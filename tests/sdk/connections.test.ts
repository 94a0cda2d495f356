/** As many connections as the system lets us have, senders that are slow or never end, and a system without descriptors. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { buildProgram } from "../../compiler/toolchain/build.js";
import { RELEASE } from "../../compiler/toolchain/c-compiler.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { freePort, SourceHost } from "../bench/source-host.mjs";
import { hasGcc } from "../host/c-plugin.js";

/** Sends pieces one after the other, until the connection is closed: what was answered. */
async function send(port: number, pieces: Iterable<string>, pause: number): Promise<string> {
  const socket = connect({ port, host: "127.0.0.1" });
  let answer = "";
  let isClosed = false;
  socket.on("data", (data) => (answer += data.toString()));
  socket.on("error", () => undefined);
  socket.on("close", () => (isClosed = true));
  for (const piece of pieces) {
    if (isClosed || socket.writableEnded) break;
    if (!socket.write(piece))
      await new Promise((resolve) => socket.once("drain", resolve).once("close", resolve));
    await sleep(pause);
  }
  socket.destroy();
  return answer.split("\r\n")[0]!;
}

function* repeated(first: string, rest: string): Generator<string> {
  yield first;
  for (;;) yield rest;
}

describe.skipIf(!hasGcc || process.platform !== "linux")("a server's connections", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-connections-"));
  const at = (name: string): string => join(folder, name);
  beforeAll(async () => {
    const entry = join(import.meta.dirname, "plugins", "connections.ts");
    const { cSource, exports } = compileProgram({ entry, emit: "library" });
    const program = { cSource, exports, kind: "library", output: at("plugin.so") } as const;
    await buildProgram({ ...program, target: hostTarget(), mode: RELEASE });
    await execa("gcc", ["-O2", "-Iruntime-c", "tests/bench/source_drive.c", "-ldl", "-o", at("drive")]);
    await execa("gcc", ["-O2", "tests/bench/http_load.c", "-o", at("load")]);
    writeFileSync(at("bodies"), '{"n":"@@@@@@@@@@"}\n');
    writeFileSync(at("few"), `#!/bin/bash\nulimit -n 64\nexec ${at("drive")} "$@"\n`, { mode: 0o755 });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const started = async (idleTimeout: number, drive: string) => {
    const port = await freePort();
    const config = JSON.stringify({ port, idleTimeout, requestTimeout: 2000 });
    const host = new SourceHost(drive, at("plugin.so"), config, "", { before: '"n":"' });
    await sleep(1000);
    return { host, port };
  };
  const post = async (port: number, requests: number, idle: number) =>
    JSON.parse(
      (await execa(at("load"), [`${port}`, "/", "32", `${requests}`, at("bodies"), `${idle}`])).stdout,
    ) as object;

  it("ten thousand are open, some are slow or never end: the others are served", async () => {
    const hard = Number((await execa("bash", ["-c", "ulimit -Hn"])).stdout.replace("unlimited", "1000000"));
    const idle = Math.min(10_000, hard - 300);
    const { host, port } = await started(60_000, at("drive"));
    const before = await host.look();
    const head = "POST / HTTP/1.1\r\nHost: x\r\n";
    const [answers, done] = await Promise.all([
      Promise.all([
        send(port, repeated(`${head}Content-Length: 100\r\n\r\n`, "x"), 100),
        send(port, "GET / HTTP/1.1\r\n", 200),
        send(
          port,
          repeated(`${head}Transfer-Encoding: chunked\r\n\r\n`, `1000\r\n${"x".repeat(4096)}\r\n`),
          0,
        ),
        send(port, repeated(head, `A: ${"b".repeat(500)}\r\n`), 0),
      ]),
      post(port, 5000, idle),
    ]);
    expect(answers).toEqual([
      "HTTP/1.1 408 Request Timeout",
      "HTTP/1.1 408 Request Timeout",
      "HTTP/1.1 413 Payload Too Large",
      "HTTP/1.1 431 Request Header Fields Too Large",
    ]);
    expect(done).toMatchObject({ good: 5000, bad: 0, broken: 0 });
    let after = await host.look();
    for (let i = 0; i < 200 && after.descriptors > before.descriptors; i++) {
      await sleep(50);
      after = await host.look();
    }
    expect(after).toMatchObject({ descriptors: before.descriptors, events: 5000, numbers: 5000, doubled: 0 });
    expect(host.errors).toBe("");
    // 10 KiB a connection at most: what was freed may stay with the process.
    expect(after.peakKiB - before.rssKiB).toBeLessThan(20_000 + idle * 10);
    await host.end();
  }, 120_000);

  it("without descriptors they wait, which is told once, and the processor rests", async () => {
    const { host, port } = await started(1500, at("few"));
    const before = await host.look();
    expect(await post(port, 1000, 100)).toMatchObject({ good: 1000, bad: 0 });
    const after = await host.end();
    expect(after).toMatchObject({ events: 1000, numbers: 1000 });
    expect(host.errors.match(/accept EMFILE: new connections wait/g)).toHaveLength(1);
    expect(after.cpuNs - before.cpuNs).toBeLessThan((after.ns - before.ns) / 3);
  }, 60_000);
});
