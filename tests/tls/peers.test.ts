/** TLS with others at the other end: Node's, curl, openssl; and with one in the middle who breaks connections. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect as connectTo, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { hasLibrary } from "../host/system-library.js";
import { compileTo, runInNode } from "../http/both-ways.js";
import { hasOpenssl } from "../http/certificates.js";
import { startSecureServers, type SecureServers } from "../http/secure-servers.js";
import { freePort } from "../examples/peers.js";

const hasPeers =
  hasLibrary("libssl.so.3", "libssl.so.1.1") && hasOpenssl && !spawnSync("curl", ["--version"]).error;
if (!hasPeers)
  console.warn(
    "skipped: tests of TLS, as OpenSSL or curl is not there (Debian: apt-get install openssl curl)",
  );

/** 1: a connection is broken at every byte. */
const STEP = Number(process.env["TSF_TLS_STEP"] ?? 29);
const BYTES = 1350; // of a connection that is not broken, and more
/** `TSF_CHECKS=checked`: under AddressSanitizer, which also looks for what is left. */
const CHECKS = process.env["TSF_CHECKS"] === "checked" ? "checked" : "shipped";
const program = join(import.meta.dirname, "programs", "peers.ts");

/** Forwards connections, and resets both ends of the i-th after i * STEP bytes. */
async function breaking(to: number): Promise<Server> {
  let count = 0;
  const server = createServer((near) => {
    let left = count++ * STEP;
    const far = connectTo(to, "127.0.0.1");
    const pass = (from: Socket, on: Socket): void => {
      from.on("error", () => undefined);
      from.on("close", () => on.destroy());
      from.on("data", (data) => {
        on.write(data.subarray(0, left));
        left -= data.length;
        if (left > 0) return;
        near.resetAndDestroy();
        far.resetAndDestroy();
      });
    };
    pass(near, far);
    pass(far, near);
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return server;
}

it("is in no program in whose text the word does not stand", () => {
  const sockets = join(import.meta.dirname, "../corpus/programs/2850-sockets.ts");
  const secure = /\btsf_net_(secure|handshake)/;
  expect(compileProgram({ entry: program, emit: "exe" }).cSource).toMatch(secure);
  expect(compileProgram({ entry: sockets, emit: "exe" }).cSource).not.toMatch(secure);
});

describe.skipIf(!hasPeers)("TLS", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-peers-"));
  const output = join(folder, "peers");
  const path = (file: string): string => join(folder, file);
  let servers: SecureServers;
  let env: Record<string, string>;
  beforeAll(async () => {
    servers = await startSecureServers(folder);
    // For Node.
    mkdirSync(path("node_modules"));
    symlinkSync(PACKAGE_ROOT, path("node_modules/tsfalco"));
    writeFileSync(
      path("both.pem"),
      readFileSync(path("good.pem"), "utf8") + readFileSync(path("good.key"), "utf8"),
    );
    env = { CA: path("ca.pem"), PEM: path("both.pem"), PORTS: JSON.stringify(servers.ports) };
    await compileTo(output, program, CHECKS);
  });
  afterAll(() => {
    servers.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (more: Readonly<Record<string, string>>) => {
    const ASAN_OPTIONS = "detect_stack_use_after_return=0:detect_leaks=1";
    return execa(output, { env: { ...env, ASAN_OPTIONS, ...more }, reject: false, timeout: 100_000 });
  };

  it("refuses the certificates that Node refuses", async () => {
    const compiled = await run({ MODE: "connect" });
    const expected = await runInNode(program, folder, { ...env, MODE: "connect" });
    expect(compiled.stderr.slice(0, 2000)).toBe("");
    expect(compiled.stdout).toBe(expected);
    expect(expected.split("\n").filter((line) => line.endsWith("HTTP/1.1 200 OK"))).toHaveLength(2);
  });

  it("serves curl and openssl, which check its certificate", async () => {
    const [https, raw, clients] = [await freePort(), await freePort(), await freePort()];
    const serving = run({
      MODE: "serve",
      HTTPS: String(https),
      LINES: String(raw),
      CLIENTS: String(clients),
    });
    const tool = async (input: string, command: string, ...args: string[]) => {
      const { all = "" } = await execa(command, args, { input, reject: false, all: true, timeout: 20_000 });
      return all;
    };
    const curl = (...args: string[]) =>
      tool(
        "",
        "curl",
        "-sS",
        "--retry",
        "50",
        "--retry-connrefused",
        "--retry-delay",
        "0",
        "--cacert",
        path("ca.pem"),
        ...args,
      );
    const client = (port: number, ...args: string[]) =>
      tool(
        "a line\nquit\n",
        "openssl",
        "s_client",
        "-connect",
        `127.0.0.1:${port}`,
        "-CAfile",
        path("ca.pem"),
        "-verify_return_error",
        "-ign_eof",
        "-quiet",
        ...args,
      );
    expect(await curl(`https://localhost:${https}/a`, `https://localhost:${https}/b`)).toBe(
      "GET /a 0\nGET /b 0",
    );
    expect(
      await curl(
        "--data-binary",
        `@${path("both.pem")}`,
        "--tls-max",
        "1.2",
        "--max-time",
        "20",
        `https://127.0.0.1:${https}/big`,
      ),
    ).toMatch(/^POST \/big \d{3,}$/);
    expect(await curl("--tlsv1.0", "--tls-max", "1.1", `https://localhost:${https}/old`)).toContain("alert");
    expect(await curl(`http://localhost:${https}/clear`)).toContain("curl: (56)");
    const certificate = ["-cert", path("good.pem"), "-key", path("good.key")];
    const [first, second, third, fourth] = await Promise.all([
      client(raw),
      client(raw, "-tls1_2"),
      client(clients, ...certificate),
      client(clients),
    ]);
    expect([first, second, third].map((all) => all.includes("got a line"))).toEqual([true, true, true]);
    expect(fourth).toContain("certificate required");
    expect(await curl(`https://localhost:${https}/stop`)).toBe("GET /stop 0");
    const { stderr } = await serving;
    expect(stderr.slice(0, 2000)).toBe("");
  });

  it("stands connections that break at any byte", async () => {
    const listen = await freePort();
    const middle = await breaking(listen);
    const { port } = middle.address() as AddressInfo;
    const count = Math.ceil(BYTES / STEP);
    const { stdout, stderr } = await run({
      MODE: "faults",
      LISTEN: String(listen),
      MIDDLE: String(port),
      COUNT: String(count),
    });
    middle.close();
    expect(stderr.slice(0, 2000)).toBe("");
    const [, whole, broken, codes] = /^(\d+) (\d+) (.*)$/.exec(stdout)!;
    expect(Number(whole) + Number(broken)).toBe(count);
    expect(Number(whole)).toBeGreaterThan(0);
    expect(Number(broken)).toBeGreaterThan(count / 2);
    // The system's, or the end.
    for (const code of codes!.split(", ")) expect(code).toMatch(/^Error (ECONNRESET|EPIPE)$|^Error: cut$/);
  });

  it("says what to install", async () => {
    writeFileSync(path("libssl.so.3"), "");
    writeFileSync(path("libssl.so.1.1"), "");
    const more = { MODE: "serve", HTTPS: "0", LINES: "0", CLIENTS: "0", LD_LIBRARY_PATH: folder };
    const { exitCode, stderr } = await run(more);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("peers.ts:");
    expect(stderr).toContain("TLS needs the library libssl.so.3 (or libssl.so.1.1)");
    expect(stderr).toContain("install the package libssl3");
  });
});
