/** Real clients and proxies in front of the webhook of k8saudit, and connections that break. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InstanceUnderTest, PluginUnderTest, TestEvent } from "tsfalco/testing";
import { Certificates, hasOpenssl } from "../http/certificates.js";
import { drivers } from "./drivers.js";
import { k8saudit } from "./k8saudit.js";
import { freePort, nginxConfiguration, peer, startNginx } from "./peers.js";
import { Client, exchange, plain, post } from "./posting.js";

const run = promisify(execFile);

const curl = peer("curl", "curl");
const nginx = peer("nginx", "nginx-light");

const folder = mkdtempSync(join(tmpdir(), "tsfalco-peers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const audit = (id: string, extra = ""): string =>
  `{"kind":"Event","auditID":"${id}","stageTimestamp":"2025-01-02T03:04:05Z","extra":"${extra}"}`;
const idsOf = (events: TestEvent[]): string[] =>
  events.map(({ text }) => (JSON.parse(text) as { auditID: string }).auditID);
const json = ["-s", "-H", "Content-Type: application/json", "-w", "%{http_code} "];

/** Takes events until that is done. */
async function during<T>(source: InstanceUnderTest, work: Promise<T>): Promise<{ result: T; ids: string[] }> {
  const events: TestEvent[] = [];
  let isDone = false;
  const done = work.finally(() => (isDone = true));
  while (!isDone) events.push(...(await source.next()));
  return { result: await done, ids: idsOf(events) };
}

describe.each(drivers)("in $name", (driver) => {
  let plugin: PluginUnderTest;
  let source: InstanceUnderTest;
  let port = 0;
  beforeAll(async () => {
    const certificates = new Certificates(folder);
    if (hasOpenssl) {
      certificates.selfSigned("web", "/CN=localhost", "subjectAltName=DNS:localhost,IP:127.0.0.1");
      const { cert, key } = certificates.server("web");
      writeFileSync(join(folder, "both.pem"), cert + key);
    }
    plugin = await driver.load(k8saudit, { sslCertificate: join(folder, "both.pem") });
    port = await freePort();
    source = await plugin.open(`http://127.0.0.1:${port}/a`);
    (await Client.to(port, source)).destroy();
  });
  afterAll(() => plugin.close());

  it.skipIf(!curl)("curl: connections that stay open, chunks, and leave to send", async () => {
    const url = `http://127.0.0.1:${port}/a`;
    const large = join(folder, "large.json");
    writeFileSync(
      large,
      `[${Array.from({ length: 400 }, (_, i) => audit(String(i), "x".repeat(5000))).join(",\n")}]`,
    );
    const kept = await during(source, run("curl", [...json, "-v", "-d", audit("1"), url, url, url]));
    expect(kept).toMatchObject({ result: { stdout: "200 200 200 " }, ids: ["1", "1", "1"] });
    expect(kept.result.stderr).toContain("Re-using existing connection");
    for (const more of [["Transfer-Encoding: chunked"], ["Expect: 100-continue"], ["Connection: close"]]) {
      const sent = await during(
        source,
        run("curl", [...json, "-H", more[0]!, "--data-binary", `@${large}`, url]),
      );
      expect([more, sent.result.stdout, sent.ids.length]).toEqual([more, "200 ", 400]);
    }
  });

  it.skipIf(!curl || !hasOpenssl)("curl: HTTPS", async () => {
    const secure = await freePort();
    const over = await plugin.open(`https://127.0.0.1:${secure}/a`);
    (await Client.to(secure, over)).destroy();
    const url = `https://localhost:${secure}/a`;
    const trusting = [
      "--cacert",
      join(folder, "web.pem"),
      "--connect-to",
      `localhost:${secure}:127.0.0.1:${secure}`,
    ];
    const sent = await during(over, run("curl", [...json, ...trusting, "-d", audit("s"), url, url]));
    expect(sent).toMatchObject({ result: { stdout: "200 200 " }, ids: ["s", "s"] });
    const distrusting = await during(
      over,
      run("curl", [...json, "-d", "{}", url]).catch((error: { code: number }) => error.code),
    );
    expect(distrusting.result).toBe(60);
    // Who does not speak TLS ends alone.
    const { answer } = await exchange(secure, over, post("/a", audit("plain")));
    expect(answer).not.toContain("200");
    const again = await during(over, run("curl", [...json, ...trusting, "-d", audit("t"), url]));
    expect(again.ids).toEqual(["t"]);
    await over.close();
  });

  it("a connection that is reset after any of its bytes loses nothing but its request", async () => {
    const bytes = Buffer.from(post("/a", audit("r")));
    const resets = (async () => {
      for (let at = 0; at < bytes.length; at += 3) {
        const socket = connect({ port, host: "127.0.0.1" });
        await new Promise((resolve) => socket.write(bytes.subarray(0, at), resolve));
        socket.resetAndDestroy();
      }
    })();
    expect((await during(source, resets)).ids).toEqual([]);
    const { events, answer } = await exchange(port, source, bytes);
    expect([idsOf(events), plain(answer)]).toEqual([["r"], "HTTP/1.1 200 OK||"]);
  });

  it("hundreds of connections, half open and idle, keep nobody out", async () => {
    const crowd: Client[] = [];
    const gather = (async () => {
      for (let i = 0; i < 600; i++) crowd.push(await Client.to(port, source));
    })();
    await during(source, gather);
    const { events } = await exchange(port, source, post("/a", audit("late")));
    expect(idsOf(events)).toEqual(["late"]);
    for (const client of crowd) client.destroy();
  });

  it.skipIf(!nginx)("nginx in front", async () => {
    const front = await freePort();
    const conf = nginxConfiguration(
      folder,
      `access_log off;
      upstream hook { server 127.0.0.1:${port}; keepalive 4; }
      server { listen 127.0.0.1:${front}; location / { proxy_pass http://hook; proxy_http_version 1.1; proxy_set_header Connection "";
        proxy_request_buffering off; } }`,
    );
    const stop = await startNginx(nginx!, folder, conf);
    try {
      (await Client.to(front, source)).destroy();
      const url = `http://127.0.0.1:${front}/a`;
      const sent = await during(source, run("curl", [...json, "-d", audit("n"), url, url]));
      expect(sent).toMatchObject({ result: { stdout: "200 200 " }, ids: ["n", "n"] });
      const chunked = await during(
        source,
        run("curl", [...json, "-H", "Transfer-Encoding: chunked", "-d", audit("c"), url]),
      );
      expect(chunked.ids).toEqual(["c"]);
      // It goes in the middle of a body.
      const client = await Client.to(front, source);
      client.write(post("/a", audit("cut")).slice(0, -9));
      await source.next();
      client.reset();
      const other = await during(source, run("curl", [...json, "-d", audit("o"), url]));
      expect(other.ids).toEqual(["o"]);
    } finally {
      await stop();
    }
    expect(readFileSync(join(folder, "errors"), "utf8")).not.toContain("upstream sent");
  });
});
