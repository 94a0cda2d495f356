/** Events whose lengths lie: read as in Node, and never outside of their bytes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest, type TestEvent } from "tsfalco/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { hasGcc } from "../host/c-plugin.js";
import { addressSanitizer } from "../host/sysdig.js";
import { linkWithRuntime } from "../runtime/archive.js";

const file = fileURLToPath(new URL("plugins/kinds.ts", import.meta.url));
const ip = Uint8Array.of(1, 2, 3, 4) as never;

/** The fields, each with an event that it reads much of. */
const whole: readonly (readonly [string, TestEvent])[] = [
  [
    "execve",
    testEvent.ExecveExit({
      res: 1,
      exe: "/bin/ls",
      args: ["a", "b"],
      env: ["c"],
      uid: 1,
      trusted_exepath: "/x",
    }),
  ],
  ["flags", testEvent.OpenExit({ path: "päth", flags: ["O_CREAT"] })],
  ["variant", testEvent.SetsockoptExit({ val: { kind: "uint64", value: 5n }, level: "SOL_TCP" })],
  ["variant", testEvent.KeyctlExit({ arg2: { kind: "charbuf", value: "ring" } })],
  [
    "socket",
    testEvent.ConnectExit({
      res: 0,
      tuple: { family: "inet", sourceIp: ip, sourcePort: 1, destinationIp: ip, destinationPort: 2 },
      addr: { family: "unix", path: "/run/x" },
    }),
  ],
  [
    "socket",
    testEvent.ConnectExit({ tuple: { family: "unix", source: 1n, destination: 2n, path: "/run/x" } }),
  ],
  [
    "poll",
    testEvent.PpollExit({
      fds: [
        { fd: 3n, flags: 1 },
        { fd: 4n, flags: 2 },
      ],
      sigmask: ["SIGHUP"],
    }),
  ],
  ["bytes", testEvent.WriteExit({ data: Uint8Array.of(1, 2, 3) })],
];

/** The same numbers in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 8;
  }
}

function withLength(bytes: Uint8Array): Uint8Array {
  const event = Uint8Array.from(bytes);
  new DataView(event.buffer).setUint32(16, event.length, true);
  return event;
}

/** Cut short at every byte behind the header. */
function cut(raw: Uint8Array): Uint8Array[] {
  return Array.from({ length: raw.length - 26 }, (_, i) => withLength(raw.subarray(0, 26 + i)));
}

/** With some bytes behind the type changed: the count, lengths and values. */
function spoiled(raw: Uint8Array, random: Generator<number, never>): Uint8Array {
  const event = Uint8Array.from(raw);
  for (let n = 1 + (random.next().value % 4); n > 0; n--)
    event[22 + (random.next().value % (event.length - 22))] = random.next().value;
  return event;
}

describe.skipIf(!hasGcc)("garbage", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-garbage-"));
  let node: PluginUnderTest;
  let library: PluginUnderTest;

  beforeAll(async () => {
    const { cSource, exports, diagnostics } = compileProgram({ entry: file, emit: "library" });
    expect(diagnostics).toEqual([]);
    const output = join(folder, "kinds.so");
    await linkWithRuntime("stressed", { cSource, exports, kind: "library", output });
    const { TSFALCO_PRELOAD, ...options } = addressSanitizer();
    library = await loadLibrary(output, { env: { ...options, LD_PRELOAD: TSFALCO_PRELOAD! } });
    node = await loadInNode(file);
  });
  afterAll(async () => {
    await library.close();
    await node.close();
    rmSync(folder, { recursive: true });
  });

  /** Both hosts give the same value, and the same errors. */
  async function compare(field: string, { type, source }: TestEvent, raw: Uint8Array): Promise<void> {
    const event = testEvent({ type, source, raw });
    const shown = Buffer.from(raw).toString("hex");
    const value = await node.extract(event, `kinds.${field}`);
    expect([shown, await library.extract(event, `kinds.${field}`)]).toEqual([shown, value]);
  }

  it.each(whole)("is read as in Node when it is cut short: %s", async (field, event) => {
    for (const raw of cut(event.raw!)) await compare(field, event, raw);
    expect(library.errors).toEqual(node.errors);
  });

  it.each(whole)("is read as in Node when some bytes are others: %s", async (field, event) => {
    const random = numbers(7);
    for (let i = 0; i < 150; i++) await compare(field, event, spoiled(event.raw!, random));
    expect(library.errors).toEqual(node.errors);
  });
});
