import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { testEvent, type PluginUnderTest, type TestEvent } from "tsfalco/testing";
import { containerOf } from "../../examples/container-lite/cgroup.js";
import ContainerLite from "../../examples/container-lite/container-lite.js";
import manifest from "../../examples/container-lite/package.json" with { type: "json" };
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { compilePlugin } from "../host/compiled-plugin.js";
import { findSysdig, type Sysdig } from "../host/sysdig.js";
import { drivers, type Example } from "./drivers.js";

const container: Example = { name: "container-lite", pluginClass: ContainerLite, manifest };
const id = "3f0e".repeat(16);
const uid = "7d1f2c3a-0b4e-4f5a-9c6d-8e7f0a1b2c3d";
const underscored = uid.replaceAll("-", "_");

/** Paths as runtimes write them: with systemd and without, under kubernetes and alone. */
const paths: readonly (readonly [string, string | undefined, string | undefined])[] = [
  [`/docker/${id}`, "docker", undefined],
  [`/system.slice/docker-${id}.scope`, "docker", undefined],
  [`/kubepods/besteffort/pod${uid}/${id}`, "unknown", uid],
  [
    `/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod${underscored}.slice/cri-containerd-${id}.scope`,
    "containerd",
    uid,
  ],
  [
    `/system.slice/containerd.service/kubepods-pod${underscored}.slice:cri-containerd:${id}`,
    "containerd",
    undefined,
  ],
  [`/kubepods.slice/kubepods-pod${underscored}.slice/crio-${id}.scope`, "cri-o", uid],
  [`/kubepods.slice/kubepods-pod${underscored}.slice/crio-${id}.scope/container`, "cri-o", uid],
  [`/kubepods.slice/kubepods-pod${underscored}.slice/crio-conmon-${id}.scope`, undefined, undefined],
  [`/machine.slice/libpod-${id}.scope`, "podman", undefined],
  [
    `/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-${id}.scope/container`,
    "podman",
    undefined,
  ],
  [`/libpod_parent/${id}`, "podman", undefined],
  [`/machine.slice/libpod-conmon-${id}.scope`, undefined, undefined],
  ["/user.slice/user-1000.slice/session-1.scope", undefined, undefined],
  ["/", undefined, undefined],
  ["", undefined, undefined],
  [`/docker/${id.toUpperCase()}`, undefined, undefined],
];

describe("the path of a control group", () => {
  it.each(paths)("%s", (path, runtime, podUid) => {
    expect(containerOf(path)).toEqual(runtime === undefined ? undefined : { id, runtime, podUid });
  });
});

describe.each(drivers)("container-lite in $name", (driver) => {
  let plugin: PluginUnderTest;
  afterEach(() => plugin.close());

  const cgroups = (...paths: string[]) =>
    new Map(paths.map((second, i) => [BigInt(i), { first: "cpu", second }] as const));
  const values = async (event: TestEvent) =>
    Promise.all(["id", "full_id", "runtime", "pod_uid"].map((field) => plugin.extract(event, `ct.${field}`)));

  it("tells the container of a thread", async () => {
    plugin = await driver.load(container);
    const threads = await plugin.table("threads");
    for (const [path, runtime, podUid] of paths) {
      await threads.set(5n, { tid: 5n, cgroups: cgroups("/", path) });
      const expected =
        runtime === undefined
          ? ["host", undefined, undefined, undefined]
          : [id.slice(0, 12), id, runtime, podUid];
      expect(await values(testEvent.OpenExit({ tid: 5n }))).toEqual(expected);
    }
    expect(plugin.errors).toEqual([]);
  });

  it("says host where the host knows no thread, or no groups of it", async () => {
    plugin = await driver.load(container);
    await (await plugin.table("threads")).set(6n, { tid: 6n });
    for (const tid of [6n, 7n])
      expect(await values(testEvent.ExecveExit({ tid }))).toEqual(["host", undefined, undefined, undefined]);
    expect(plugin.errors).toEqual([]);
  });
});

const sysdig = findSysdig();
const capture = join(PACKAGE_ROOT, "..", "shared", "data", "scap", "cat_write.scap");

describe.skipIf(typeof sysdig === "string" || !existsSync(capture))("container-lite in sysdig", () => {
  it("finds the process of a capture on the host", async () => {
    const library = await compilePlugin(
      join(PACKAGE_ROOT, "examples", "container-lite", "container-lite.ts"),
    );
    const format = "*%evt.num %evt.type %ct.id %ct.runtime";
    const { status, stderr, events } = (sysdig as Sysdig).run(
      [{ library }],
      ["-r", capture, "-j", "-p", format],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(events.length).toBeGreaterThan(20);
    expect(
      new Set(events.map((event) => `${String(event["ct.id"])} ${String(event["ct.runtime"])}`)),
    ).toEqual(new Set(["host null"]));
  });
});
