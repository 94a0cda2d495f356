/** nginx the plugin with nginx the server, which writes the logs. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PluginUnderTest, TestEvent } from "tsfalco/testing";
import Nginx from "../../examples/nginx/nginx.js";
import manifest from "../../examples/nginx/package.json" with { type: "json" };
import { drivers, inRepository, type Example } from "./drivers.js";
import { freePort, nginxConfiguration, peer, startNginx, take } from "./peers.js";

const nginx: Example = { name: "nginx", pluginClass: Nginx, manifest };
const server = peer("nginx", "nginx-light");
const curl = peer("curl", "curl");
const folder = mkdtempSync(join(tmpdir(), "tsfalco-nginx-server-"));
const at = (name: string): string => join(folder, name);

/** The format "combined", and the headers that the official plugin reads behind it. */
const tested = `'$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" x_test_id=$http_x_test_id x_category=$http_x_category x_pattern_id=$http_x_pattern_id'`;

function configuration(port: number): string {
  return nginxConfiguration(
    folder,
    `log_format tested ${tested};
      log_format own '$status $request';
      access_log ${at("access.log")};
      server {
        listen 127.0.0.1:${port};
        location / { return 200 "hello"; }
        location /tested { access_log ${at("tested.log")} tested; return 404; }
        location /own { access_log ${at("own.log")} own; return 204; }
      }`,
  );
}

describe.skipIf(!server || !curl)("nginx", () => {
  let port: number;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    port = await freePort();
    stop = await startNginx(server!, folder, configuration(port));
  });
  afterAll(async () => {
    await stop?.();
    rmSync(folder, { recursive: true, force: true });
  });

  const request = (path: string, ...more: string[]): void => {
    const { status, stderr } = spawnSync(curl!, ["-sS", ...more, `http://127.0.0.1:${port}${path}`], {
      timeout: 20_000,
    });
    expect([status, stderr.toString()]).toEqual([0, ""]);
  };
  const values = async (plugin: PluginUnderTest, event: TestEvent | undefined, ...fields: string[]) => {
    const found: unknown[] = [];
    for (const field of fields) found.push(await plugin.extract(event!, `nginx.${field}`));
    return found;
  };

  it.each(drivers)("writes what the plugin reads in $name, through a rotation", async (driver) => {
    const plugin = await driver.load(nginx, { log_paths: [at("*.log")] });
    const source = await plugin.open("");
    expect(await source.next()).toEqual([]);
    const before = BigInt(Math.floor(Date.now() / 1000)) * 1_000_000_000n;
    const agent = String.raw`a "quoted\" agent é`;
    request("/a%20b?x=<y>&z='", "-A", agent, "-e", "http://example.com/", "-u", "alice:secret");
    const [event] = await take(source, 1);
    expect(event!.time).toBeGreaterThanOrEqual(before);
    const value = (name: string) => plugin.extract(event!, `nginx.${name}`);
    expect([await value("remote_addr"), await value("remote_user"), await value("status")]).toEqual([
      "127.0.0.1",
      "alice",
      200n,
    ]);
    expect([await value("path"), await value("query_string"), await value("bytes_sent")]).toEqual([
      "/a%20b",
      "x=<y>&z='",
      5n,
    ]);
    // As nginx has it: it escapes quotes, backslashes and what is not ASCII.
    expect(await value("user_agent")).toBe(String.raw`a \x22quoted\x5C\x22 agent \xC3\xA9`);
    expect(await value("referer")).toBe("http://example.com/");

    request("/own");
    request("/tested", "-H", "X-Test-ID: T1", "-H", "X-Pattern-ID: P");
    const [second] = await take(source, 1);
    expect(await values(plugin, second, "test_id", "category", "pattern_id", "status", "log_path")).toEqual([
      ...["T1", "", "P", 404n],
      at("tested.log"),
    ]);
    expect((await plugin.metrics())["lines_unknown"]?.value).toBe(1n);

    renameSync(at("access.log"), at(`access.log.${driver.name}`));
    request("/while-renamed");
    expect(
      spawnSync(server!, ["-p", folder, "-c", at("conf"), "-e", at("errors"), "-s", "reopen"]).status,
    ).toBe(0);
    await expect.poll(() => existsSync(at("access.log")), { timeout: 20_000 }).toBe(true);
    request("/after", "--http1.0", "-X", "DELETE");
    const [old, after] = await take(source, 2);
    expect(await values(plugin, old, "request_uri")).toEqual(["/while-renamed"]);
    expect(await values(plugin, after, "method", "request_uri", "protocol")).toEqual([
      ...["DELETE", "/after", "HTTP/1.0"],
    ]);
    await plugin.close();
  });
});

const rules = inRepository("../shared/data/rules/nginx_rules.yaml");
it.skipIf(!existsSync(rules))(
  "the official rules ask for fields that there are, of the type they take them for",
  async () => {
    const text = readFileSync(rules, "utf8");
    const plugin = await drivers[0]!.load(nginx);
    const log = join(tmpdir(), `tsfalco-nginx-rules-${process.pid}.log`);
    writeFileSync(log, "");
    const source = await plugin.open(log);
    await source.next();
    writeFileSync(log, '192.0.2.1 - - [01/Mar/2026:10:00:00 +0100] "GET /a?b HTTP/1.1" 200 12 "-" "x"\n');
    const [event] = await take(source, 1);
    const asked = [...text.matchAll(/\b(nginx\.[a-z_]+)(?:\[[^\]]*\])? *(i?contains|startswith|=)?/g)];
    expect(asked.length).toBeGreaterThan(1000);
    for (const name of new Set(asked.map(([, field]) => field!))) {
      expect(plugin.fields).toContain(name);
      // All of them are compared as texts.
      expect(typeof (await plugin.extract(event!, name))).toBe("string");
    }
    await plugin.close();
    rmSync(log);
  },
);
