import { createHmac } from "node:crypto";
import { createServer as createApi, type Server } from "node:http";
import { request as secureRequest } from "node:https";
import type { AddressInfo } from "node:net";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testEvent, type PluginUnderTest } from "tsfalco/testing";
import Github from "../../examples/github/github.js";
import manifest from "../../examples/github/package.json" with { type: "json" };
import { minerIn, secretIn } from "../../examples/github/secrets.js";
import { hasLibcurl } from "../http/both-ways.js";
import { Certificates, hasOpenssl } from "../http/certificates.js";
import { drivers, inRepository, officialData, type Example } from "./drivers.js";
import { expectOfficialValues, expectRulesFit, readJson } from "./official.js";
import { freePort } from "./peers.js";

const github: Example = { name: "github", pluginClass: Github, manifest };
const data = officialData("github");

/** GitHub's API: two repositories are ours, and one of them has a hook already. */
let api: Server;
let asked: string[];
let secret: string;
/** By the start of the path: status and body. */
let answers: Record<string, [number, string]>;
beforeEach(async () => {
  asked = [];
  secret = "";
  answers = {};
  api = createApi((request, response) => {
    const { method, url = "" } = request;
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      asked.push(`${method} ${url} ${request.headers.authorization}`);
      const told = Object.entries(answers).find(([path]) => url.startsWith(path));
      if (told) return void response.writeHead(told[1][0]).end(told[1][1]);
      if (method === "DELETE") return void response.writeHead(204).end();
      if (url.startsWith("/user/repos"))
        return void response.end(JSON.stringify(repositories(url.endsWith("page=1"))));
      if (method === "GET")
        return void response.end('[{"id":5,"config":{"url":"http://hook/"}},{"id":6,"config":{}}]');
      secret = (JSON.parse(body) as { config: { secret: string } }).config.secret;
      response.writeHead(201).end('{"id":7}');
    });
  });
  await new Promise<void>((resolve) => api.listen(0, "127.0.0.1", resolve));
});

function repositories(isFirst: boolean): object[] {
  if (!isFirst) return [{ full_name: "example-org/two", permissions: { admin: true }, archived: false }];
  const others = Array.from({ length: 98 }, (_, i) => ({
    full_name: `o/${i}`,
    permissions: { admin: false },
  }));
  const archived = { full_name: "example-org/old", permissions: { admin: true }, archived: true };
  return [{ full_name: "example-org/one", permissions: { admin: true } }, archived, ...others];
}

interface Delivery {
  name?: string;
  request: {
    method: string;
    path: string;
    content_type: string | null;
    x_github_event: string | null;
    signature: string;
    body: string;
  };
}

function signed({ signature, body }: Delivery["request"]): Record<string, string> {
  const hmac = (algorithm: string, key = secret): string =>
    `${algorithm}=${createHmac(algorithm, key).update(body).digest("hex")}`;
  const sent: Readonly<Record<string, Record<string, string>>> = {
    sha1: { "X-Hub-Signature": hmac("sha1") },
    "sha256-in-old-header": { "X-Hub-Signature": hmac("sha256") },
    "sha512-in-old-header": { "X-Hub-Signature": hmac("sha512") },
    "only-256": { "X-Hub-Signature-256": hmac("sha256") },
    "both, one wrong": { "X-Hub-Signature": hmac("sha1"), "X-Hub-Signature-256": hmac("sha256", "another") },
    bad: { "X-Hub-Signature": hmac("sha1", "another") },
    nohex: { "X-Hub-Signature": "sha1=zz" },
    upper: { "X-Hub-Signature": hmac("sha1").toUpperCase().replace("SHA1", "sha1") },
    md5: { "X-Hub-Signature": hmac("md5") },
    none: {},
  };
  return sent[signature]!;
}

describe.each(drivers)("github in $name", (driver) => {
  let plugin: PluginUnderTest;
  let port: number;
  afterEach(async () => {
    await plugin.close();
    api.closeAllConnections();
    api.close();
  });

  const opened = async (params: string, more: object = { useHTTPs: false, token: "t0k3n" }) => {
    port = await freePort();
    const apiURL = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
    const config = { websocketServerURL: "http://hook/", port, apiURL, ...more };
    plugin = await driver.load(github, config);
    const source = await plugin.open(params);
    return source;
  };
  type Source = Awaited<ReturnType<typeof opened>>;

  /** What a request is answered, and the events that it makes. */
  const deliver = async (source: Source, { request }: Delivery): Promise<[number, string[]]> => {
    let status: number | undefined;
    const headers: Record<string, string> = signed(request);
    if (request.content_type !== null) headers["Content-Type"] = request.content_type;
    if (request.x_github_event !== null) headers["X-GitHub-Event"] = request.x_github_event;
    const body = request.method === "GET" ? {} : { body: new TextEncoder().encode(request.body) };
    const sent = fetch(`http://127.0.0.1:${port}${request.path}`, {
      method: request.method,
      headers,
      ...body,
    });
    const answered = sent.then(async (response) => {
      await response.text();
      status = response.status;
    });
    const events: string[] = [];
    while (status === undefined) events.push(...(await source.next()).map(({ text }) => text));
    await answered;
    return [status, events];
  };
  const hooked = async (source: Source): Promise<void> => {
    for (const end = Date.now() + 10_000; secret === "" && Date.now() < end;) await source.next();
  };
  const warnings = (): string[] => plugin.logs.map(({ message }) => message);

  it("says what it is, and reads its sample", async () => {
    plugin = await driver.load(github);
    expect(plugin.info).toMatchObject({ name: "github", version: manifest.version, id: 8, source: "github" });
    const lines = readFileSync(inRepository("examples/github/sample-events.jsonl"), "utf8")
      .trim()
      .split("\n");
    const [push, run] = lines.map((text) => testEvent({ text, source: "github" }));
    expect(await plugin.extract(push!, "github.commit.added")).toBe("config.env,notes.md");
    expect(await plugin.extract(push!, "github.diff.has_secrets")).toBe("true");
    expect(await plugin.extract(push!, "github.diff.committed_secrets.links")).toBe(
      "https://github.com/example-org/one/blob/c0ffee/config.env/#L3",
    );
    expect(await plugin.extract(push!, "github.repo.public")).toBe("false");
    expect(await plugin.extract(run!, "github.workflow.has_miners")).toBe("true");
    expect(await plugin.extract(run!, "github.workflow.miners.type")).toBe("xmrig,pool");
    expect(await plugin.eventToString(run!)).toBe(
      "github workflow_run user:octo repo:https://github.com/example-org/one action:requested",
    );
  });

  it.skipIf(!hasLibcurl)("makes hooks, takes what is signed, and removes them", async () => {
    const source = await opened("*");
    await hooked(source);
    const star = { method: "POST", path: "/", content_type: "application/json", x_github_event: "star" };
    const body = '{"action":"created", "id":9007199254740993, "webhook_type":"push"}';
    const event = '{"webhook_type":"star","action":"created","id":9007199254740993}';
    expect(await deliver(source, { request: { ...star, signature: "only-256", body } })).toEqual([
      200,
      [event],
    ]);
    expect(await deliver(source, { request: { ...star, signature: "both, one wrong", body } })).toEqual([
      200,
      [],
    ]);
    expect(await deliver(source, { request: { ...star, signature: "none", body } })).toEqual([200, []]);
    await source.close();
    // In Node a source that is closed goes on to its end by itself.
    await vi.waitFor(() => expect(asked).toHaveLength(10), { timeout: 10_000 });
    const token = "Bearer t0k3n";
    const pages = ["1", "2"].map((page) => `GET /user/repos?type=all&per_page=100&page=${page} ${token}`);
    const hooks = ["one", "two"].flatMap((name) => {
      const path = `/repos/example-org/${name}/hooks`;
      return [`GET ${path} ${token}`, `DELETE ${path}/5 ${token}`, `POST ${path} ${token}`];
    });
    expect(asked.slice(0, 8)).toEqual([...pages, ...hooks]);
    expect(asked.slice(8).sort()).toEqual(
      ["one", "two"].map((name) => `DELETE /repos/example-org/${name}/hooks/7 ${token}`),
    );
    expect(warnings()).toEqual(Array(2).fill(expect.stringContaining("it is not signed with our secret")));
  });

  it.skipIf(!hasLibcurl || !hasOpenssl)("serves HTTPS, with secrets of a folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tsfalco-github-"));
    const certificates = new Certificates(folder);
    certificates.selfSigned("server", "hook", "subjectAltName=IP:127.0.0.1");
    writeFileSync(join(folder, "server.crt"), certificates.server("server").cert);
    writeFileSync(join(folder, "github.token"), "# ours\nold\n t0k3n \n\n");
    const source = await opened("example-org/one", { secretsDir: folder });
    await hooked(source);
    const body = '{"action":"created"}';
    const headers = {
      ...signed({ signature: "sha1", body } as Delivery["request"]),
      "Content-Type": "application/json",
      "X-GitHub-Event": "star",
    };
    const ca = certificates.server("server").cert;
    let status: number | undefined;
    const sent = secureRequest({ host: "127.0.0.1", port, ca, method: "POST", headers, agent: false });
    sent.on("response", (response) => (status = response.resume().statusCode));
    sent.on("error", () => (status = 0));
    sent.end(body);
    const events: string[] = [];
    while (status === undefined) events.push(...(await source.next()).map(({ text }) => text));
    expect([status, events]).toEqual([200, ['{"webhook_type":"star","action":"created"}']]);
    expect(asked.every((line) => line.endsWith("Bearer t0k3n"))).toBe(true);
    await source.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(!hasLibcurl)("ends when there can be no hooks", async () => {
    answers = { "/repos/example-org/one/hooks": [404, "{}"] };
    const source = await opened("example-org/one");
    await expect(source.readAll()).rejects.toThrow("GET /repos/example-org/one/hooks: 404 Not Found");
    await expect((await plugin.open("a/b/c")).readAll()).rejects.toThrow("invalid repository name a/b/c");
  });

  it.skipIf(!data)("gives the official values, and fits the official rules", async () => {
    plugin = await driver.load(github);
    expectRulesFit(plugin, data!, "github.yaml", "github");
    await expectOfficialValues(plugin, data!, "github");
  });

  it.skipIf(!data || !hasLibcurl)("takes requests as the official plugin does", async () => {
    interface Exchange extends Required<Delivery> {
      compare_files: Record<string, string | null> | null;
      api_answer: Record<string, [number, string]> | null;
      status: number | string;
      events: string[];
    }
    const source = await opened("example-org/one");
    await hooked(source);
    for (const exchange of readJson<Exchange[]>(data!, "http.json")) {
      const { name, request, compare_files, api_answer, status, events } = exchange;
      if (/^\{\d+ bytes\}$/.test(request.body)) continue;
      const files = Object.entries(compare_files ?? {}).map(([filename, patch]) => ({ filename, patch }));
      const compared: [number, string] = [200, JSON.stringify({ files })];
      answers = {
        "/repos/example-org/hello-world/compare/": api_answer?.["compare"] ?? compared,
        "/repos/example-org/hello-world/contents/": api_answer?.["contents"] ?? [404, "{}"],
      };
      const [answer, found] = await deliver(source, exchange);
      // Where that one drops the connection or ends, this one goes on; and it knows the stronger signature.
      expect([name, answer]).toEqual([name, typeof status === "string" ? 200 : status]);
      if (name === "signature only-256") expect(found).toHaveLength(1);
      else if (events.length > 0)
        expect([name, found.map((text) => JSON.parse(text) as unknown)]).toEqual([
          name,
          events.map((text) => JSON.parse(text) as unknown),
        ]);
      else expect([name, found.length]).toEqual([name, /^(push|workflow|patch)/.test(name) ? 1 : 0]);
    }
  });
});

describe.skipIf(!data)("what github looks for", () => {
  interface Line {
    line_b64: string;
    match: object | null;
    right?: object;
  }
  it("finds the same secrets and miners in lines", () => {
    for (const { line_b64, match, right } of readJson<Line[]>(data!, "secret_lines.json")) {
      const line = Buffer.from(line_b64, "base64").toString();
      expect([line, secretIn(line) ?? null]).toEqual([line, right ?? match]);
    }
    for (const { line, match } of readJson<{ line: string; match: string | null }[]>(
      data!,
      "miner_lines.json",
    ))
      expect([line, minerIn(line) ?? null]).toEqual([line, match]);
  });
});
