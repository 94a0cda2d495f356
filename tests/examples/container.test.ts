import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { testEvent, type PluginUnderTest } from "tsfalco/testing";
import { shortId } from "../../examples/container/cgroup.js";
import Container from "../../examples/container/container.js";
import manifest from "../../examples/container/package.json" with { type: "json" };
import { drivers, type Example } from "./drivers.js";

const container: Example = { name: "container", pluginClass: Container, manifest };
const id = (letter: string): string => letter.repeat(64);

/** What Docker says of a container. */
function inspected(letter: string, image = "registry:5000/team/app:1.2", more: object = {}): object {
  return {
    Id: id(letter),
    Name: `/name-${letter}`,
    Created: "2026-11-30T01:02:03.123456789Z",
    Image: `sha256:${id("1")}`,
    Config: {
      Image: image,
      User: "1000",
      Env: ["A=1"],
      Labels: { who: letter, empty: "", long: "x".repeat(101) },
    },
    HostConfig: { Privileged: true, NetworkMode: "host", PidMode: "", IpcMode: "private" },
    NetworkSettings: { IPAddress: "", Networks: { bridge: { IPAddress: "172.17.0.2" } } },
    Mounts: [
      { Type: "bind", Source: "/a", Destination: "/b", Mode: "ro", RW: false, Propagation: "rprivate" },
      { Type: "volume", Source: "/c", Destination: "/d", Mode: "z", RW: true, Propagation: "" },
    ],
    ...more,
  };
}

/** An engine of the test's own. */
class FakeEngine {
  readonly running = new Map<string, object>();
  readonly asked: string[] = [];
  #server: Server | undefined;
  #streams: ServerResponse[] = [];

  constructor(readonly path: string) {}

  async start(): Promise<void> {
    const server = createServer(({ url }, response) => {
      this.asked.push(url!);
      const path = url!.split("?")[0]!;
      if (path === "/events") {
        response.writeHead(200, { "content-type": "application/json" }).flushHeaders();
        this.#streams.push(response);
        return;
      }
      const found = this.#answer(path);
      if (found === undefined) response.writeHead(404).end('{"message":"no such thing"}');
      else response.end(JSON.stringify(found));
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.path, () => resolve()));
  }

  #answer(path: string): unknown {
    if (path === "/containers/json") return [...this.running.keys()].map((Id) => ({ Id }));
    if (path === `/images/${encodeURIComponent(`sha256:${id("1")}`)}/json`)
      return {
        RepoTags: ["docker.io/library/named:3"],
        RepoDigests: [
          `registry:5000/team/app@sha256:${id("2")}`,
          `docker.io/library/named@sha256:${id("3")}`,
        ],
      };
    return this.running.get(path.split("/")[2]!);
  }

  tell(action: string, letter: string): void {
    const event = `${JSON.stringify({ Type: "container", Action: action, Actor: { ID: id(letter), Attributes: {} } })}\n`;
    // In two pieces.
    for (const stream of this.#streams) {
      stream.write(event.slice(0, 20));
      stream.write(event.slice(20));
    }
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.#streams = [];
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

describe("the path of a control group", () => {
  it.each([
    [`/docker/${id("a")}`, "aaaaaaaaaaaa"],
    [`/machine.slice/libpod-${id("b")}.scope/container`, "bbbbbbbbbbbb"],
    [`/kubepods.slice/kubepods-pod1.slice/crio-${id("c")}.scope`, "cccccccccccc"],
    ["/lxc/web/init.scope", "web"],
    ["/lxc.payload.web/system.slice", "web"],
    ["/lxc.payload/web", "web"],
    ["/system.slice/bpm-some.job.scope", "some.job"],
    ["/system.slice/cron.service", ""],
    ["/", ""],
  ])("%s", (path, expected) => expect(shortId(path)).toBe(expected));
});

describe.each(drivers)("container in $name", (driver) => {
  let plugin: PluginUnderTest;
  let folder: string;
  let engine: FakeEngine;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tsfalco-"));
    engine = new FakeEngine(join(folder, "docker.sock"));
  });
  afterEach(async () => {
    await plugin.close();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const load = async (more: object = {}): Promise<void> => {
    const docker = { sockets: [engine.path] };
    plugin = await driver.load(container, {
      engines: { docker, podman: { enabled: false } },
      retry_ms: 2,
      ...more,
    });
  };
  /** So many events, which the host hands back to the plugin. */
  const take = async (count: number): Promise<string[]> => {
    const events = await plugin.asyncEvents(count);
    for (const event of events) await plugin.parse(event);
    return events.map(({ name, text }) => {
      const { id } = (JSON.parse(text) as { container: { id: string } }).container;
      return `${name} ${id}`;
    });
  };
  const put = async (tid: bigint, path: string): Promise<void> =>
    plugin.table("threads").set(tid, {
      tid,
      cgroups: new Map([[0n, { first: "cpu", second: path }]]),
      pidns_init_start_ts: 5n,
    });
  const ask = (field: string, tid = 7n, arg?: string | number) =>
    plugin.extract(testEvent.ExecveExit({ tid, time: 25n }), field, arg);

  it("tells the container of a thread", async () => {
    await engine.start();
    engine.running.set(id("a"), inspected("a"));
    await load();
    expect(await take(1)).toEqual(["container aaaaaaaaaaaa"]);
    await put(7n, `/docker/${id("a")}`);
    const expected: Readonly<Record<string, unknown>> = {
      "container.id": "aaaaaaaaaaaa",
      "container.full_id": id("a"),
      "container.name": "name-a",
      "container.type": "docker",
      "container.image": "registry:5000/team/app:1.2",
      "container.image.id": id("1"),
      "container.image.repository": "registry:5000/team/app",
      "container.image.tag": "1.2",
      "container.image.digest": `sha256:${id("2")}`,
      "container.privileged": true,
      "container.mounts": "/a:/b:ro:false:rprivate,/c:/d:z:true:",
      "container.ip": "172.17.0.2",
      "container.host_network": true,
      "container.host_pid": false,
      "container.host_ipc": false,
      "container.labels": "empty, who:a",
      "k8s.pod.name": undefined,
      "k8s.pod.sandbox_id": undefined,
    };
    for (const [field, value] of Object.entries(expected))
      expect([field, await ask(field)]).toEqual([field, value]);
    expect(await ask("container.mount", 7n, 1)).toBe("/c:/d:z:true:");
    expect(await ask("container.mount.dest", 7n, "/a")).toBe("/b");
    expect(await ask("container.mount.source", 7n, "/d")).toBe("/c");
    expect(await ask("container.mount.rdwr", 7n, "/nowhere")).toBeUndefined();
    expect(await ask("container.label", 7n, "who")).toBe("a");
    expect(await ask("container.label", 7n, "long")).toBeUndefined();
    expect(String(await ask("container.duration"))).toContain("20");
    await plugin.parse(testEvent.CloneExit({ tid: 7n, res: 0n }));
    expect((await plugin.table("threads").get(7n))?.["container_id"]).toBe("aaaaaaaaaaaa");
    expect((await plugin.dumpState()).map(({ name }) => name)).toEqual(["container"]);
    expect(plugin.errors).toEqual([]);
  });

  it("says host on the host, and no more than the id of containers of others", async () => {
    await load();
    await put(7n, "/system.slice/cron.service");
    await put(8n, `/kubepods/pod1/${id("9")}`);
    for (const [tid, id, name] of [
      [7n, "host", "host"],
      [8n, "999999999999", undefined],
      [99n, "host", "host"],
    ] as const)
      expect([await ask("container.id", tid), await ask("container.name", tid)]).toEqual([id, name]);
    expect(plugin.errors).toEqual([]);
  });

  it("follows containers that begin and end", async () => {
    await engine.start();
    engine.running.set(id("a"), inspected("a"));
    await load({ linger_seconds: 0 });
    expect(await take(1)).toEqual(["container aaaaaaaaaaaa"]);
    await put(7n, `/docker/${id("a")}`);
    await put(8n, `/docker/${id("b")}`);
    const labels = { "io.kubernetes.pod.name": "pod", "io.kubernetes.sandbox.id": id("5") };
    engine.running.set(
      id("b"),
      inspected("b", id("1"), { Config: { Image: `sha256:${id("1")}`, Labels: labels } }),
    );
    engine.tell("start", "b");
    engine.tell("exec_create: ls", "b");
    engine.tell("start", "f"); // has gone by the time it is asked for
    engine.running.delete(id("a"));
    engine.tell("die", "a");
    engine.tell("destroy", "a");
    expect(await take(2)).toEqual(["container bbbbbbbbbbbb", "container_removed aaaaaaaaaaaa"]);
    expect(await ask("container.name")).toBe("name-a"); // for late events
    expect(await ask("container.image.repository", 8n)).toBe("docker.io/library/named");
    expect(await ask("container.image.digest", 8n)).toBe(`sha256:${id("3")}`);
    expect(await ask("k8s.pod.name", 8n)).toBe("pod");
    expect(await ask("k8s.pod.sandbox_id", 8n)).toBe("555555555555");
    engine.tell("update", "b");
    expect(await take(1)).toEqual(["container bbbbbbbbbbbb"]);
    expect(await ask("container.name")).toBeUndefined();
    await plugin.stopAsync();
    expect(plugin.logs).toEqual([]);
    expect(plugin.errors).toEqual([]);
  });

  it("waits for an engine that is not there, and for one that begins anew", async () => {
    await load();
    await plugin.asyncEvents(0);
    while (plugin.logs.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      await plugin.asyncEvents(0);
    }
    engine.running.set(id("a"), inspected("a"));
    await engine.start();
    expect(await take(1)).toEqual(["container aaaaaaaaaaaa"]);
    await engine.stop();
    engine.running.clear();
    engine.running.set(id("c"), inspected("c", "busybox"));
    await engine.start();
    expect(await take(2)).toEqual(["container_removed aaaaaaaaaaaa", "container cccccccccccc"]);
    await put(7n, `/docker/${id("c")}`);
    expect(await ask("container.image.tag")).toBe("latest");
    await plugin.stopAsync();
    expect(
      plugin.logs.map(({ severity, message }) => `${severity} ${message.replaceAll(engine.path, "SOCKET")}`),
    ).toEqual([
      "info docker: waits for SOCKET",
      "info docker: connected to SOCKET",
      expect.stringMatching(/^warning docker: SOCKET: .*; tries again$/),
      "info docker: connected to SOCKET",
    ]);
  });

  it("says that it does not ask other engines", async () => {
    plugin = await driver.load(container, { engines: { cri: {} } });
    expect(plugin.logs).toMatchObject([
      { severity: "warning", message: "config: $.engines.cri: unknown key" },
    ]);
  });
});
