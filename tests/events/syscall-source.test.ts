/** A source without an id, which gives events of the kernel: in Node and compiled alike, to the last byte. */
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { runnerBinary } from "../../compiler/runner/runner-binary.js";
import { runArguments } from "../../compiler/runner/run-library.js";
import { eventsByCode, sizeOf } from "../../compiler/schema/events.js";
import { runProcess } from "../../compiler/toolchain/run-process.js";
import { NodeEvent } from "../../stdlib/falco/event/node.js";
import { readParams } from "../../stdlib/falco/event/params.js";
import { NodeBatch } from "../../stdlib/falco/source/node.js";
import { syscallEvent } from "tsfalco/events";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest, type TestEvent } from "tsfalco/testing";

import { tsfalco } from "../cli/run-main.js";
import { compilePlugin } from "../host/compiled-plugin.js";

const file = "tests/events/plugins/syscalls.ts";

interface Open {
  what: string;
  count?: number;
  text?: string;
}

async function given(plugin: PluginUnderTest, { what, count = 1, text = "ls" }: Open): Promise<TestEvent[]> {
  const source = await plugin.open({ what, count, text });
  const events = await source.readAll();
  await source.close();
  return events;
}

/** Gives one event before it fails. */
async function failure(plugin: PluginUnderTest, open: Open): Promise<string> {
  const { what, count = 1, text = "" } = open;
  const source = await plugin.open({ what, count, text });
  expect((await source.next()).map(({ type }) => type)).toEqual([5]);
  const failed = await source.next().then(
    () => "no error",
    (error: unknown) => (error as Error).message,
  );
  await source.close();
  return failed;
}

/** What its typed properties say. */
function read(event: TestEvent): Record<string, unknown> {
  const view = new NodeEvent(event, 1);
  const { params } = eventsByCode().get(event.type)!;
  return view.lent(() =>
    Object.fromEntries(
      params.flatMap(({ property }) => {
        const value = property === undefined ? undefined : view.parameter(property);
        return value === undefined ? [] : [[property, value]];
      }),
    ),
  );
}

const hex = (event: TestEvent) => Buffer.from(event.raw!).toString("hex");

describe.each([
  ["Node", loadInNode],
  ["a library", loadLibrary],
] as const)("a source of the kernel's events in %s", (_, load) => {
  let plugin: PluginUnderTest;
  beforeAll(async () => {
    plugin = await load(file);
  });
  afterAll(() => plugin.close());

  it("has neither an id nor a name", () => {
    expect([plugin.info.id, plugin.info.source]).toEqual([0, ""]);
  });

  it("gives them with their time and thread, whole", async () => {
    const events = await given(plugin, { what: "processes", count: 300 });
    expect(events).toHaveLength(1200);
    for (const [i, event] of events.entries()) {
      const pid = 4_194_305n + BigInt(Math.floor(i / 4));
      expect([event.source, event.num, event.tid]).toEqual(["syscall", BigInt(i + 1), pid]);
      expect(event.time).toBe(1_700_000_000_000_000_000n + pid + BigInt(i % 4));
      expect(event.type).toBe([293, 307, 23, 186][i % 4]);
      expect(new DataView(event.raw!.buffer, event.raw!.byteOffset).getUint32(16, true)).toBe(
        event.raw!.length,
      );
      expect(event.data).toHaveLength(0);
    }
  });

  it("leaves out no number, on which libsinsp ends, but texts and sockets", async () => {
    const [exec, , connect] = await given(plugin, { what: "processes" });
    const [, bare] = await given(plugin, { what: "long", count: 0, text: "caught" });
    for (const event of [exec!, connect!, bare!]) {
      const { params } = eventsByCode().get(event.type)!;
      const lengths = readParams(event.raw!).map(({ length }) => length);
      expect(lengths).toHaveLength(params.length);
      for (const [i, { type }] of params.entries())
        if (sizeOf(type) > 0) expect(lengths[i]).toBe(sizeOf(type));
    }
    expect(read(bare!)).not.toHaveProperty("cwd");
  });

  it("encodes them as the kernel's side does, all parameters, and reads them itself", async () => {
    const [exec, open] = await given(plugin, { what: "processes" });
    const { comm, ...values } = read(exec!);
    const expected = testEvent.ExecveExit({
      time: exec!.time,
      tid: 4_194_305n,
      ...{
        res: 0,
        exe: "ls",
        args: ["-l", "ä b", ""],
        arg_tid: 4_194_305,
        pid: 4_194_305,
        ptid: 1,
        cwd: "/tmp",
        comm: "ls",
      },
      ...{ fdlimit: 1024, cgroups: ["cpu=/", "memory=/x"], env: ["HOME=/root"], loginuid: 0xffff_ffff },
      ...{ flags: ["EXE_WRITABLE"], uid: 1000, gid: 100, trusted_exepath: "/bin/ls" },
      ...{ pgft_maj: 0, pgft_min: 0, vm_size: 0, vm_rss: 0, vm_swap: 0, tty: 0, vpgid: 0, pgid: 0 },
      ...{ cap_inheritable: 0, cap_permitted: 0, cap_effective: 0 },
      ...{ exe_ino: 0, exe_ino_ctime: 0, exe_ino_mtime: 0 },
    });
    expect(hex(exec!)).toBe(hex(expected));
    expect(new DataView(exec!.raw!.buffer, exec!.raw!.byteOffset).getUint32(22, true)).toBe(31);
    expect([comm, values["args"]]).toEqual(["ls", ["-l", "ä b", ""]]);
    expect(await plugin.extract(exec!, "proc.line")).toBe("ls -l ä b  (/tmp, EXE_WRITABLE, 1000)");
    expect(await plugin.extract(open!, "proc.file")).toBe("4194305 /etc/passwd O_RDONLY|O_CLOEXEC -100 77");
    expect(plugin.errors).toEqual([]);
  });

  it("has every kind of parameter", async () => {
    const events = await given(plugin, { what: "everything" });
    const plain = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (_key, v: unknown) => (typeof v === "bigint" ? `${v}n` : v)));
    const told = events.map((event) => plain(read(event)) as Record<string, unknown>);
    const bytes = (...list: number[]): unknown => plain(Uint8Array.from(list));
    expect(told[0]).toMatchObject({ fd: "5n", arg_type: 1, proto: 6 });
    expect(read(events[0]!)["domain"]).toMatchObject({ name: "AF_INET6" });
    expect(read(events[0]!)["flags"]).toMatchObject({ names: ["O_CLOEXEC"] });
    expect(told[1]).toEqual({
      res: "-115n",
      fd: "0n",
      tuple: { family: "unix", source: "18446744073709551615n", destination: "1n", path: "/run/a\ufffdb" },
      addr: { family: "other", number: 17, data: bytes(1, 2, 3) },
    });
    expect(told[2]).toMatchObject({ addr: { family: "inet6", port: 65_535 } });
    expect(told[3]).toEqual({ res: "1n", fds: [{ fd: "-1n", flags: 0 }, { fd: "3n", flags: 65_535 }], timeout: "0n" }); // prettier-ignore
    expect(told[4]).toEqual({ res: "3n", data: bytes(0, 255, 7), fd: "3n", size: 4_294_967_295 });
    expect(told[5]).toMatchObject({ res: "0n", val: { kind: "uint32", value: 7 } });
    expect(told[6]).toMatchObject({ res: "0n", val: { kind: "bytebuf", value: bytes(9) } });
    expect(told[7]).toEqual({ spid: "1n", dpid: "2n", sig: 9 });
    expect(told[8]).toEqual({ arg_json: "{}".repeat(40_000) });
    expect(told[9]).toEqual({
      next: "0n",
      pgft_maj: "0n",
      pgft_min: "0n",
      vm_size: 0,
      vm_rss: 0,
      vm_swap: 0,
    });
    expect(events.map(({ tid }) => tid)).toEqual(events.map(() => 0xffff_ffff_ffff_ffffn));
  });

  it("leaves the time to the host, each time that one event is given", async () => {
    const before = BigInt(Date.now()) * 1_000_000n;
    const [first, second] = await given(plugin, { what: "stamped" });
    expect(first!.time).toBeGreaterThan(before - 1_000_000_000n);
    expect(second!.time).toBeGreaterThanOrEqual(first!.time);
    expect(second!.raw!.buffer).not.toBe(first!.raw!.buffer);
    expect(first!.time).toBeLessThan(BigInt(Date.now() + 1000) * 1_000_000n);
  });

  it.each([
    ["number", { count: 2 ** 32 }, "RangeError: SocketExit.proto: 4294967296 does not fit into PT_UINT32"],
    ["number", { count: -1 }, "RangeError: SocketExit.proto: -1 does not fit into PT_UINT32"],
    ["number", { count: 1.5 }, "RangeError: SocketExit.proto: 1.5 does not fit into PT_UINT32"],
    ["number", { count: 1e300 }, "RangeError: SocketExit.proto: 1e+300 does not fit into PT_UINT32"],
    ["bigint", { text: "9223372036854775808" }, "RangeError: CloseExit.fd: 9223372036854775808 does not fit into PT_FD"], // prettier-ignore
    ["tid", { text: "9223372036854775808" }, "RangeError: CloseExit.tid: 9223372036854775808 does not fit into PT_PID"], // prettier-ignore
    ["time", { text: "-1" }, "RangeError: event time -1 is not within 0 and 2^64-1 nanoseconds"],
    ["flag", { text: "O_NONE_SUCH" }, "RangeError: SocketExit.flags: file_flags has no O_NONE_SUCH"],
    ["enum", { text: "AF_NONE" }, "RangeError: SocketExit.domain: socket_families has no AF_NONE"],
    ["port", { count: 80 }, "RangeError: an address of the family has 4 bytes, not 16"],
    ["address", { count: 65_536 }, "RangeError: port 65536 is not within 0 and 65535"],
    ["long", { count: 65_535, text: "x" }, "RangeError: parameter 1 has 65536 bytes: in events of type 293 it has 65535 at most"], // prettier-ignore
    ["long", { count: 65_500, text: "x" }, "RangeError: an event of 65741 bytes does not fit into a capture: 65526 at most"], // prettier-ignore
    ["two", { count: 33_000, text: "x" }, "RangeError: an event of 66242 bytes does not fit into a capture: 65526 at most"], // prettier-ignore
  ])("refuses what does not fit: %s %j", async (what, more, message) => {
    expect(await failure(plugin, { what, ...more })).toMatch(
      new RegExp(`^syscalls\\.ts:\\d+: ${message.replace(/[.^+]/g, "\\$&")}$`),
    );
  });

  it("takes the largest that fit, and U+0000 in a text for U+FFFD", async () => {
    const [, largest] = await given(plugin, { what: "long", count: 65_285, text: "x" });
    expect(largest!.raw).toHaveLength(65_526);
    const [, text] = await given(plugin, { what: "long", count: 2, text: "a\0é" });
    expect(read(text!)["exe"]).toBe("a\ufffdéa\ufffdé");
  });

  it("counts events and their bytes", async () => {
    const before = await plugin.metrics();
    const events = await given(plugin, { what: "processes", count: 3 });
    const after = await plugin.metrics();
    const more = (name: string): bigint => BigInt(after[name]!.value) - BigInt(before[name]!.value);
    expect(more("events")).toBe(12n);
    expect(more("bytes")).toBe(BigInt(events.reduce((sum, { raw }) => sum + raw!.length, 0)));
  });
});

test("both ways give the same bytes", async () => {
  const [node, library] = [await loadInNode(file), await loadLibrary(file)];
  for (const open of [{ what: "processes", count: 2, text: "äöü\u{1f600}\ud800" }, { what: "everything" }]) {
    const [a, b] = [await given(node, open), await given(library, open)];
    const bytes = (events: TestEvent[]): string[] =>
      events.map((event) => hex(event).slice(open.what === "everything" ? 16 : 0)); // times differ
    expect(bytes(a)).toEqual(bytes(b));
  }
  await node.close();
  await library.close();
});

test("in Node parameters of other names, and sources of another kind, are refused", () => {
  const wrong = { nothing: 1 } as Parameters<typeof syscallEvent.ExecveExit>[0];
  expect(() => syscallEvent.ExecveExit(wrong)).toThrow(/^ExecveExit has no nothing: it has res, exe, args, /);
  const [payloads, syscalls] = [new NodeBatch("payloads"), new NodeBatch("syscalls")];
  const event = syscallEvent.ExecveExit({ exe: "a" });
  expect(() => payloads.filledBy(() => payloads.add(event))).toThrow(
    new TypeError("a source with an id gives text or bytes"),
  );
  expect(() => syscalls.filledBy(() => syscalls.add("text"))).toThrow(
    new TypeError("a source without an id gives events of syscallEvent"),
  );
});

test.each([
  ["Node", loadInNode],
  ["a library", loadLibrary],
] as const)("a stream of them in %s, which it parses itself", async (_, load) => {
  const plugin = await load("tests/events/plugins/syscall-stream.ts");
  const seen: unknown[] = [];
  for (const event of await (await plugin.open()).readAll()) {
    await plugin.parse(event);
    seen.push(await plugin.extract(event, "stream.seen"), read(event)["res"]);
  }
  expect(seen).toEqual([51n, 5n, 42n, 4n, 33n, 3n, 24n, 2n, 15n, 1n]);
  expect(plugin.errors).toEqual([]);
  await plugin.close();
});

test("tsfalco run shows them, and inspect says whose they are", async () => {
  const library = await compilePlugin(file);
  const args = runArguments({ library, open: '{"what":"files","count":1,"text":""}', format: "table" });
  const { stdout, status } = await runProcess(await runnerBinary(), args);
  expect({
    status,
    lines: stdout
      .trim()
      .split("\n")
      .map((line) => line.split(/ {2,}/).at(-1)),
  }).toEqual({
    status: 0,
    lines: [
      "EVENT",
      ...["307", "95", "186"].map((type, i) => `type ${type}, thread 4194305, ${[7, 2, 5][i]} parameters`),
    ],
  });
  const inspected = await tsfalco("inspect", library);
  expect(inspected.stdout).toContain("event source: syscall (no id)\n");
  expect(inspected.stdout).not.toMatch(/plugin_get_id|plugin_get_event_source|plugin_event_to_string/);
  expect(inspected.code).toBe(0);
});
