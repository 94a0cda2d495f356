/** syslogsrv with the programs that people send logs with. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import Syslogsrv from "../../examples/syslogsrv/syslogsrv.js";
import manifest from "../../examples/syslogsrv/package.json" with { type: "json" };
import type { PluginUnderTest, TestEvent } from "tsfalco/testing";
import { drivers, type Example } from "./drivers.js";
import { freePort, peer, take } from "./peers.js";
import { SyslogClient, whenListening } from "./syslog-client.js";

const syslogsrv: Example = { name: "syslogsrv", pluginClass: Syslogsrv, manifest };
const logger = peer("logger", "bsdutils");
const socat = peer("socat", "socat");
const openssl = peer("openssl", "openssl");
const rsyslogd = peer("rsyslogd", "rsyslog");

const folder = mkdtempSync(join(tmpdir(), "tsfalco-syslogsrv-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `tag proc_id severity message` of events, and what else is asked for. */
async function seen(plugin: PluginUnderTest, events: TestEvent[], ...more: string[]): Promise<string[]> {
  const fields = ["syslogsrv.tag", "syslogsrv.proc_id", "syslogsrv.severity", ...more, "syslogsrv.message"];
  const texts: string[] = [];
  for (const event of events) {
    const values: unknown[] = [];
    for (const field of fields) values.push(await plugin.extract(event, field));
    texts.push(values.join(" "));
  }
  return texts;
}

function run(program: string, args: string[], input = ""): void {
  const { status, stderr } = spawnSync(program, args, { input, encoding: "utf8", timeout: 20_000 });
  expect([status, stderr]).toEqual([0, ""]);
}

describe.each(drivers)("syslogsrv in $name", (driver) => {
  let client: SyslogClient;
  afterEach(() => client.plugin.close());

  it("reads each message in its own format, however it is framed", async () => {
    client = await SyslogClient.open(driver, syslogsrv, { maxEventSize: 1000 });
    const { plugin } = client;
    expect(plugin.info).toMatchObject({ name: "syslogsrv", id: 999, source: "syslog" });
    expect(plugin.fields.slice(0, 6)).toEqual(
      ["message", "timestamp", "hostname", "priority", "facility", "severity"].map(
        (name) => `syslogsrv.${name}`,
      ),
    );
    const structured =
      '<165>1 2026-03-01T10:00:00.120000+02:00 h app 7 ID [a@1 k="v\\"q\\] z" n="] "][b k="2" é="\\x"] \uFEFFtext';
    const old = "<34>Mar  1 10:00:00.5 h su[12]: old";
    const several = `${structured}\n${Buffer.byteLength(structured)} ${structured}12 of these\r\n\n${old}\n9 <13>a\nb c`;
    const events = await client.connection(`${several}<13>2026-03-01T10:00:00.25Z h t: rest`);
    const year = new Date().getUTCFullYear();
    expect(await seen(plugin, events, "syslogsrv.timestamp")).toEqual([
      "app 7 5 2026-03-01T10:00:00.12+02:00 text",
      "app 7 5 2026-03-01T10:00:00.12+02:00 text",
      expect.stringMatching(/^ {2}5 \S+Z 12 of these$/),
      `su 12 2 ${year}-03-01T10:00:00.5Z old`,
      expect.stringMatching(/^ {2}5 \S+Z a\nb c$/),
      "t  5 2026-03-01T10:00:00.25Z rest",
    ]);
    const data = (key?: string) => plugin.extract(events[0]!, "syslogsrv.structured_data", key);
    expect([await data("k"), await data("b.k"), await data("n"), await data("é")]).toEqual([
      'v"q] z',
      "2",
      "] ",
      "\\x",
    ]);
    expect([await data("a@1"), await data("c.k")]).toEqual([undefined, undefined]);
    expect(await data()).toMatch(/^\[a@1 .*"\]$/);
  });

  it("takes the start of what is too long, and goes on", async () => {
    client = await SyslogClient.open(driver, syslogsrv, { maxEventSize: 1000 });
    const long = "x".repeat(70_000);
    const events = await client.connection(`<13>${long}\n<14>next\n${long.length + 4} <13>${long}8 <15>last`);
    const texts = events.map(({ text }) => (JSON.parse(text) as { content: string }).content);
    expect(texts).toEqual(["x".repeat(996), "next", "x".repeat(996), "last"]);
    expect(await client.datagram(`<13>${"y".repeat(5000)}`)).toHaveLength(1);
    expect((await client.plugin.metrics())["messages_cut"]?.value).toBe(3n);
  });

  it.skipIf(!logger)("is sent to by logger", async () => {
    const path = join(folder, `${driver.name}.sock`);
    const isCompiled = driver.name === "compiled";
    client = await SyslogClient.open(driver, syslogsrv, {}, isCompiled ? `,unixgram://${path}` : "");
    const { plugin, source, port } = client;
    const to = ["-n", "127.0.0.1", "-P", `${port}`, "-t", "tool", "-p", "auth.err"];
    run(logger!, [...to, "-d", "--rfc3164", "--id=77", "one"]);
    run(logger!, [...to, "-d", "--rfc5424=notq", "--id=78", "--msgid", "M", "two"]);
    const sd = ["--sd-id", "x@1", "--sd-param", String.raw`user="al\]ice"`];
    run(logger!, [...to, "-T", "--rfc5424", ...sd, "three"]);
    run(logger!, [...to, "-T", "--octet-count", "--rfc5424=notq", "four"]);
    const events = await take(source, 4);
    expect((await seen(plugin, events, "syslogsrv.hostname")).sort()).toEqual(
      ["tool - 3 H four", "tool - 3 H three", "tool 77 3 H one", "tool 78 3 H two"].map((text) =>
        text.replace("H", hostname()),
      ),
    );
    const third = events.find(({ text }) => text.includes("three"))!;
    expect(await plugin.extract(third, "syslogsrv.structured_data", "x@1.user")).toBe("al]ice");
    expect(await plugin.extract(third, "syslogsrv.structured_data", "timeQuality.tzKnown")).toBe("1");
    if (!isCompiled) return;
    run(logger!, ["-u", path, "-t", "local", "-p", "daemon.info", "--id=9", "five"]);
    const [fifth] = await take(source, 1);
    expect(await seen(plugin, [fifth!], "syslogsrv.hostname")).toEqual([`local 9 6 ${hostname()} five`]);
    await source.close();
    expect(existsSync(path)).toBe(false);
  });

  it.skipIf(!socat)("is sent to by socat, over IPv6 too", async () => {
    client = await SyslogClient.open(driver, syslogsrv, {});
    const { plugin, source, port } = client;
    run(socat!, ["-u", "-", `TCP:127.0.0.1:${port}`], "<13>plain\n\n<13>lines");
    expect(await seen(plugin, await take(source, 2))).toEqual(["  5 plain", "  5 lines"]);
    await source.close();
    const six = await plugin.open(`udp://[::1]:${port}`);
    let event: TestEvent | undefined;
    // What comes before the socket is open is lost.
    while (!event) {
      run(socat!, ["-u", "-", `UDP:[::1]:${port}`], "<13>datagram\n");
      [event] = await six.next();
    }
    expect(await plugin.extract(event, "syslogsrv.hostname")).toBe("::1");
    expect(await plugin.extract(event, "syslogsrv.client")).toMatch(/^\[::1\]:\d+$/);
  });

  it.skipIf(!openssl)("is sent to over TLS, by openssl s_client", async () => {
    const [key, cert, pem] = ["key", "cert", "pem"].map((name) => join(folder, `${driver.name}.${name}`));
    const made = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=127.0.0.1"];
    spawnSync(openssl!, ["req", "-x509", ...made, "-keyout", key!, "-out", cert!]);
    writeFileSync(pem!, readFileSync(cert!, "utf8") + readFileSync(key!, "utf8"));
    const plugin = await driver.load(syslogsrv, { sslCertificate: pem! });
    const port = await freePort();
    const source = await plugin.open(`tls://127.0.0.1:${port}`);
    await whenListening(source, port);
    const to = ["-connect", `127.0.0.1:${port}`, "-CAfile", cert!, "-verify_return_error", "-quiet"];
    const sender = spawn(openssl!, ["s_client", ...to], { stdio: ["pipe", "ignore", "ignore"] });
    sender.on("error", () => undefined).stdin.on("error", () => undefined);
    sender.stdin.write("<34>Oct 11 22:14:15 h su[1]: secret\n8 <13>x: y");
    try {
      const events = await take(source, 2);
      expect((await seen(plugin, events)).slice(0, 1)).toEqual(["su 1 2 secret"]);
      expect(events).toHaveLength(2);
    } finally {
      sender.kill();
    }
    await plugin.close();
    client = { plugin } as SyslogClient;
  });

  it.skipIf(!rsyslogd || !logger)("is forwarded to by rsyslog, in all its formats", async () => {
    client = await SyslogClient.open(driver, syslogsrv, {});
    const { plugin, source, port } = client;
    const at = join(folder, `rsyslog-${driver.name}`);
    mkdirSync(at);
    const forward = (protocol: string, template: string, more = ""): string =>
      `action(type="omfwd" target="127.0.0.1" port="${port}" protocol="${protocol}" template="${template}" ${more})`;
    writeFileSync(
      join(at, "conf"),
      `global(workDirectory="${at}" parser.escapeControlCharactersOnReceive="off")
      module(load="imuxsock" SysSock.Use="off")
      input(type="imuxsock" Socket="${join(at, "log")}" RateLimit.Interval="0" UsePIDFromSystem="off")
      ${forward("udp", "RSYSLOG_TraditionalForwardFormat")}
      ${forward("udp", "RSYSLOG_SyslogProtocol23Format")}
      ${forward("tcp", "RSYSLOG_SyslogProtocol23Format", 'TCP_Framing="octet-counted"')}
      ${forward("tcp", "RSYSLOG_ForwardFormat", 'TCP_Framing="octet-counted"')}`,
    );
    const daemon = spawn(rsyslogd!, ["-n", "-f", join(at, "conf"), "-i", join(at, "pid")], { stdio: "pipe" });
    let told = "";
    daemon.stderr.on("data", (data: Buffer) => (told += data.toString()));
    try {
      await expect.poll(() => existsSync(join(at, "log")), { timeout: 20_000 }).toBe(true);
      run(logger!, ["-u", join(at, "log"), "-t", "tool", "-p", "auth.err", "--id=77", "first\nsecond"]);
      const events = await take(source, 4);
      expect(told).toBe("");
      const texts = await seen(plugin, events, "syslogsrv.facility", "syslogsrv.hostname");
      // rsyslog's texts begin with the blank that was behind the tag.
      expect(texts.map((text) => text.replace("  ", " "))).toEqual(
        Array(4).fill(`tool 77 3 4 ${hostname()} first\nsecond`),
      );
    } finally {
      daemon.kill();
      await new Promise((resolve) => daemon.once("exit", resolve));
    }
  });
});
