import { fileURLToPath } from "node:url";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest, type TestEvent } from "tsfalco/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const file = fileURLToPath(new URL("plugins/kinds.ts", import.meta.url));
const ip = (...bytes: number[]): never => Uint8Array.from(bytes) as never;
const ip6 = ip(0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7);

/** Field, event, value. */
const cases: readonly (readonly [string, string, TestEvent, string])[] = [
  [
    "numbers, strings, lists",
    "execve",
    testEvent.ExecveExit({
      res: -2n,
      exe: "/bin/ls",
      args: ["-l", "", "/tmp"],
      env: ["A=1", "B=2"],
      arg_tid: 7n,
      pid: 5n,
      vm_size: 4294967295,
      uid: 4294967295,
      cap_effective: 2n ** 64n - 1n,
      exe_ino_mtime: 1_700_000_000_000_000_001n as never,
      trusted_exepath: "/usr/bin/ls",
    }),
    "293 execve 31; -2 /bin/ls 5 7 4294967295 4294967295 18446744073709551615; -l||/tmp; 2; 1700000000000000001 /usr/bin/ls",
  ],
  [
    "nothing but a header",
    "execve",
    testEvent.ExecveExit({ nparams: 0 }),
    "293 execve 0; undefined undefined undefined undefined undefined undefined undefined; no args; no env; undefined undefined",
  ],
  [
    "an old capture has fewer parameters",
    "execve",
    testEvent.ExecveExit({ exe: "sh", args: ["-c"], trusted_exepath: "/bin/sh", nparams: 3 }),
    "293 execve 3; undefined sh undefined undefined undefined undefined undefined; -c; no env; undefined undefined",
  ],
  [
    "text",
    "execve",
    testEvent.ExecveExit({ exe: "日本 \u{1f600}", nparams: 2 }),
    expect.stringContaining("日本 \u{1f600}"),
  ],
  [
    "which, the one",
    "which",
    testEvent.ExecveExit({ trusted_exepath: "/x", loginuid: 9, comm: "x" }),
    "execve /x 9 x",
  ],
  ["which, the other", "which", testEvent.CloneExit({ vtid: 3, vpid: 4n, comm: "y" }), "clone 3 4 y"],
  ["an old version", "versions", testEvent.ExecveExitV8({ exe: "old", args: ["a", "b"] }), "execve old 2"],
  ["a new version", "versions", testEvent.ExecveExit({ exe: "new" }), "execve new undefined"],
  [
    "flags",
    "flags",
    testEvent.OpenatExit({ path: "a", flags: ["O_CREAT", "O_RDWR"] }),
    "a 7 O_CREAT|O_RDWR true,false,true",
  ],
  ["no flags at all", "flags", testEvent.OpenExit({ path: "b", flags: 0 }), "b 0 O_NONE false,false,false"],
  [
    "bits without a name",
    "flags",
    testEvent.OpenExit({ path: "b", flags: 2 ** 31 + 1 }),
    "b 2147483649 O_RDONLY false,true,false",
  ],
  ["absent flags", "flags", testEvent.OpenExit({ path: "b" }), "b without flags"],
  [
    "a relative path",
    "unlinkat",
    testEvent.UnlinkatExit({ dirfd: -100, path: "f", flags: ["AT_REMOVEDIR"] }),
    "-100 f AT_REMOVEDIR",
  ],
  ["a number", "mixed", testEvent.OpenatExit({ mode: 0o644 }), "number 420"],
  ["a mode", "mixed", testEvent.ChmodExit({ mode: ["S_IRUSR", "S_IXOTH"] }), "mode 257 S_IXOTH|S_IRUSR"],
  ["either, a number", "either", testEvent.OpenatExit({ mode: 1 }), "number 1"],
  ["either, a mode", "either", testEvent.ChmodExit({ mode: 1 }), "no number"],
  [
    "a variant of bytes",
    "variant",
    testEvent.SetsockoptExit({
      val: { kind: "bytebuf", value: Uint8Array.of(1, 2) },
      level: 77,
      optname: 200,
    }),
    "bytes 2 undefined 200",
  ],
  [
    "a variant of 32 bits",
    "variant",
    testEvent.SetsockoptExit({
      val: { kind: "uint32", value: 4294967295 },
      level: "SOL_TCP",
      optname: "SO_DEBUG",
    }),
    "uint32 4294967296 SOL_TCP true",
  ],
  [
    "a variant of 64 bits",
    "variant",
    testEvent.SetsockoptExit({ val: { kind: "errno", value: -5n } }),
    "errno -4",
  ],
  ["no variant", "variant", testEvent.SetsockoptExit({}), "none"],
  [
    "a variant of descriptors",
    "variant",
    testEvent.BpfExitV0({ res_or_fd: { kind: "fd", value: 9n } }),
    "fd 9",
  ],
  [
    "a variant of text",
    "variant",
    testEvent.KeyctlExit({ arg2: { kind: "charbuf", value: "ring" } }),
    "ring",
  ],
  [
    "variants of numbers",
    "variant",
    testEvent.PtraceExit({
      request: "PTRACE_ATTACH",
      addr: { kind: "uint64", value: 2n ** 63n },
      data: { kind: "sigtype", value: 200 },
    }),
    "PTRACE_ATTACH uint64 9223372036854775808 200",
  ],
  [
    "a connection",
    "socket",
    testEvent.ConnectExit({
      res: 0,
      tuple: {
        family: "inet",
        sourceIp: ip(1, 2, 3, 4),
        sourcePort: 65535,
        destinationIp: ip(9, 8, 7, 6),
        destinationPort: 443,
      },
      addr: { family: "inet", ip: ip(9, 8, 7, 6), port: 443 },
    }),
    "0 inet 4:65535 9:443 inet 4 443",
  ],
  [
    "a connection of IPv6",
    "socket",
    testEvent.ConnectExit({
      tuple: { family: "inet6", sourceIp: ip6, sourcePort: 1, destinationIp: ip6, destinationPort: 256 },
      addr: { family: "inet6", ip: ip6, port: 256 },
    }),
    "undefined inet6 7:1 253:256 inet6 16 256",
  ],
  [
    "a connection in the machine",
    "socket",
    testEvent.ConnectExit({
      tuple: { family: "unix", source: 2n ** 64n - 1n, destination: 2n, path: "/run/x" },
      addr: { family: "unix", path: "/run/x" },
    }),
    "undefined 18446744073709551615 2 /run/x /run/x",
  ],
  [
    "a family of its own",
    "socket",
    testEvent.ConnectExit({ tuple: { family: "other", number: 16, data: Uint8Array.of(1) } }),
    "undefined 16 1 none",
  ],
  [
    "an address",
    "socket",
    testEvent.BindExit({ res: -13, addr: { family: "other", number: 17, data: Uint8Array.of() } }),
    "-13  other 17",
  ],
  [
    "polled",
    "poll",
    testEvent.PollExit({
      fds: [
        { fd: -1n, flags: 0 },
        { fd: 3n, flags: 65535 },
      ],
    }),
    "-1:0,3:65535 ",
  ],
  ["polled, none", "poll", testEvent.PpollExit({ fds: [], sigmask: ["SIGHUP", "SIGSYS"] }), " SIGHUP|SIGSYS"],
  ["a signal", "signal", testEvent.TgkillExit({ tid: 11n, arg_tid: 12n, sig: 255 }), "11 12 255"],
  [
    "an end",
    "signal",
    testEvent.ProcexitEnter({ status: -(2n ** 63n), sig: 9, core: 1 }),
    "-9223372036854775808 9 1",
  ],
  ["bytes", "bytes", testEvent.WriteExit({ data: Uint8Array.of(0, 1, 255) }), "3 0 255"],
  ["no bytes", "bytes", testEvent.WriteExit({}), "none"],
  [
    "objects as text",
    "json",
    testEvent.SetsockoptExit({ level: "SOL_TCP", val: { kind: "uint64", value: 1n } }),
    '[object Object] {"e":{},"level":{}} "uint64"',
  ],
  ["a cast that is right", "cast", testEvent.ExecveExit({ trusted_exepath: "/x" }), "/x"],
];

describe.each([
  ["in Node", loadInNode],
  ["compiled", loadLibrary],
] as const)("parameters, %s", (_, load) => {
  let plugin: PluginUnderTest;
  beforeAll(async () => {
    plugin = await load(file);
  });
  afterAll(() => plugin.close());

  it.each(cases)("%s", async (_title, field, event, value) => {
    expect(await plugin.extract(event, `kinds.${field}`)).toEqual(value);
    expect(plugin.errors).toEqual([]);
  });

  it("gives the address of a peer as a field", async () => {
    const tuple = {
      family: "inet6",
      sourceIp: ip6,
      sourcePort: 1,
      destinationIp: ip6,
      destinationPort: 2,
    } as const;
    expect(await plugin.extract(testEvent.ConnectExit({ tuple }), "kinds.peer")).toEqual(ip6);
  });

  it("copies strings that are kept", async () => {
    expect(await plugin.extract(testEvent.ExecveExit({ exe: "one", args: ["a"] }), "kinds.strings")).toBe(
      "none one a",
    );
    expect(await plugin.extract(testEvent.ExecveExit({ exe: "two" }), "kinds.strings")).toBe("one two");
  });

  it("refuses a property that the event has not, and one read too late", async () => {
    const before = plugin.errors.length;
    expect(await plugin.extract(testEvent.OpenExit({ path: "x" }), "kinds.cast")).toBeUndefined();
    expect(await plugin.extract(testEvent.ExecveExit({ exe: "x" }), "kinds.late")).toBe("first");
    expect(await plugin.extract(testEvent.ExecveExit({ exe: "y" }), "kinds.late")).toBeUndefined();
    expect(plugin.errors.slice(before).map((error) => error.replace(/^\S+ \S+ /, ""))).toEqual([
      "TypeError: an event of type 3 has no trusted_exepath",
      "TypeError: PluginEvent.exe is first read after the call that the event was given to",
    ]);
  });
});

describe.each([
  ["in Node", loadInNode],
  ["compiled", loadLibrary],
] as const)("what is remembered of an event, %s", (_, load) => {
  it("is for its fields, and for no event that only looks like it", async () => {
    const plugin = await load(fileURLToPath(new URL("plugins/remembered.ts", import.meta.url)));
    const values = { exe: "a", args: ["b"], env: ["x=1"], trusted_exepath: "/a", uid: 3, num: 5n };
    const first = testEvent.ExecveExit(values);
    const other = testEvent.ExecveExit({ ...values, args: ["c"] });
    expect(await plugin.extract(first, "remembered.words")).toBe("1: a b");
    expect(await plugin.extract(first, "remembered.also")).toBe("1 /a x=1 3");
    expect(await plugin.extract(other, "remembered.also")).toBe("2 /a x=1 3");
    expect(await plugin.extract(other, "remembered.words")).toBe("2: a c");
    const open = testEvent.OpenatExit({ path: "p", flags: ["O_CREAT"], ino: 7, num: 5n });
    expect(await plugin.extract(open, "remembered.also")).toBe("p O_CREAT 7");
    expect(plugin.errors).toEqual([]);
    await plugin.close();
  });
});

describe.each([
  ["in Node", loadInNode],
  ["compiled", loadLibrary],
] as const)("what parse keeps of typed events, %s", (_, load) => {
  it("is there for the fields of later ones", async () => {
    const plugin = await load(fileURLToPath(new URL("plugins/commands.ts", import.meta.url)));
    const opens = (tid: bigint) =>
      plugin.extract(testEvent.OpenatExit({ path: "/f", tid }), "commands.opener");
    await plugin.parse(testEvent.ExecveExit({ res: 0, exe: "cat", args: ["/f"], tid: 1n }));
    await plugin.parse(testEvent.CloneExit({ exe: "sh", tid: 2n }));
    await plugin.parse(testEvent.OpenatExit({ path: "/g", tid: 3n }));
    expect([await opens(1n), await opens(2n), await opens(3n)]).toEqual([
      "cat /f > /f",
      "sh > /f",
      undefined,
    ]);
    await plugin.parse(testEvent.ProcexitEnter({ tid: 1n }));
    expect(await opens(1n)).toBeUndefined();
    expect(plugin.errors).toEqual([]);
    await plugin.parse(testEvent.ExecveExit({ res: -2n, exe: "none", tid: 2n }));
    expect(plugin.errors).toEqual(["parse: commands.ts:14: Error: none did not start: -2"]);
    expect(await opens(2n)).toBe("sh > /f");
    await plugin.close();
  });
});

describe("events made by hand", () => {
  it("refuses what does not fit", () => {
    expect(() => testEvent.OpenExit({ mode: 2 ** 32 })).toThrow(RangeError);
    expect(() => testEvent.OpenExit({ flags: ["O_NOTHING" as "O_CREAT"] })).toThrow(
      "file_flags has no O_NOTHING",
    );
    expect(() => testEvent.OpenExit({ nothing: 1 } as object)).toThrow(
      "OpenExit has no nothing: it has fd, path, flags, mode, dev, ino",
    );
  });
});
