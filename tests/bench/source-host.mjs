import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A host (source_drive.c) that takes what a source gives, until it is asked to end. */
export class SourceHost {
  #output = "";
  /** What it has said on standard error. */
  errors = "";

  constructor(drive, library, config, params, { before, env = {} } = {}) {
    this.process = spawn(drive, [library, config, params, "0", ...(before === undefined ? [] : [before])], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    this.process.stdout.on("data", (data) => (this.#output += data));
    this.process.stderr.on("data", (data) => (this.errors += data));
  }

  /** What it has taken and used by now. */
  async look() {
    const had = this.#output.length;
    this.process.kill("SIGUSR1");
    while (!this.#output.endsWith("}\n") || this.#output.length === had) {
      if (this.process.exitCode !== null) throw new Error(`the host has ended: ${this.errors}`);
      await sleep(5);
    }
    return this.#last();
  }

  async end() {
    const closed = once(this.process, "close");
    this.process.kill("SIGTERM");
    const [code] = await closed;
    if (code !== 0) throw new Error(`the host has ended, ${code}: ${this.errors}`);
    return this.#last();
  }

  #last() {
    return JSON.parse(this.#output.trim().split("\n").at(-1));
  }
}

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
