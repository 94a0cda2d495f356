/** A source of the kernel's events in the real host: live, written to a capture, and that read back without the plugin. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadInNode } from "tsfalco/testing";
import { compilePlugin } from "./compiled-plugin.js";
import { findSysdig, type Sysdig } from "./sysdig.js";

const file = "tests/events/plugins/syscalls.ts";
const found = findSysdig();
const isMissing = typeof found === "string";
if (isMissing) console.warn(`tests/host/syscall-source.test.ts is skipped: ${found}`);
const sysdig = found as Sysdig;

const directory = mkdtempSync(join(tmpdir(), "tsf-captures-"));
afterAll(() => rmSync(directory, { recursive: true }));

const open = (what: string, count = 1): string => JSON.stringify({ what, count, text: "ls" });
const format = (...fields: string[]): string[] => ["-j", "-p", `*${fields.map((f) => `%${f}`).join(" ")}`];

/** Blocks of a capture file: the type, the whole length, contents, the length again. */
const EVENT_BLOCK = 0x216;
function blocksOf(capture: Buffer): { type: number; bytes: Buffer }[] {
  const blocks: { type: number; bytes: Buffer }[] = [];
  for (let at = 0; at < capture.length;) {
    const size = capture.readUInt32LE(at + 4);
    blocks.push({ type: capture.readUInt32LE(at), bytes: capture.subarray(at, at + size) });
    at += size;
  }
  return blocks;
}

function eventBlock(event: Uint8Array): Buffer {
  const size = (8 + 2 + event.length + 4 + 3) & ~3;
  const block = Buffer.alloc(size);
  block.writeUInt32LE(EVENT_BLOCK, 0);
  block.writeUInt32LE(size, 4);
  block.set(event, 10);
  block.writeUInt32LE(size, size - 4);
  return block;
}

/** Their names are those of the machine. */
function withoutUsers(event: Record<string, unknown>): Record<string, unknown> {
  const args = String(event["evt.args"]).replace(/\b([ug]id=\d+|ptid=1)\([^)]*\)/g, "$1");
  return { ...event, "evt.args": args };
}

describe.skipIf(isMissing)("a source of the kernel's events in sysdig", () => {
  let library = "";
  const capture = join(directory, "own.scap");
  beforeAll(async () => {
    library = await compilePlugin(file);
  });

  it("is a source of syscalls", () => {
    const fields = ["evt.num", "evt.type", "evt.source", "evt.pluginname", "thread.tid", "evt.rawtime.ns"];
    const { status, events } = sysdig.run(
      [{ library }],
      ["-I", `syscalls:${open("files", 300)}`, ...format(...fields)],
    );
    expect(status).toBe(0);
    expect(events).toHaveLength(900);
    for (const [i, event] of events.entries()) {
      const pid = Math.floor(i / 3) + 1;
      expect(event).toMatchObject({
        "evt.num": i + 1,
        "evt.type": ["openat", "chdir", "procexit"][i % 3],
        "evt.source": "syscall",
        "thread.tid": pid + 4_194_304,
        "evt.rawtime.ns": pid + 4_194_304 + (i % 3),
      });
    }
  });

  it("writes captures that are read without it", () => {
    const written = sysdig.run([{ library }], ["-I", `syscalls:${open("files", 2)}`, "-w", capture, "-q"]);
    expect(written.status).toBe(0);
    const fields = ["evt.type", "evt.args", "thread.tid", "fd.name"];
    const { status, stderr, events } = sysdig.run([], ["-r", capture, ...format(...fields)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(events).toMatchInlineSnapshot(`
      [
        {
          "evt.args": "fd=3(<f>/etc/passwd) dirfd=-100(AT_FDCWD) name=/etc/passwd flags=4097(O_RDONLY|O_CLOEXEC) mode=0 dev=10 ino=77",
          "evt.type": "openat",
          "fd.name": "/etc/passwd",
          "thread.tid": 4194305,
        },
        {
          "evt.args": "res=0 path=/usr/ä b",
          "evt.type": "chdir",
          "fd.name": null,
          "thread.tid": 4194305,
        },
        {
          "evt.args": "status=256 ret=1 sig=0 core=0 reaper_tid=0",
          "evt.type": "procexit",
          "fd.name": null,
          "thread.tid": 4194305,
        },
        {
          "evt.args": "fd=3(<f>/etc/passwd) dirfd=-100(AT_FDCWD) name=/etc/passwd flags=4097(O_RDONLY|O_CLOEXEC) mode=0 dev=10 ino=77",
          "evt.type": "openat",
          "fd.name": "/etc/passwd",
          "thread.tid": 4194306,
        },
        {
          "evt.args": "res=0 path=/usr/ä b",
          "evt.type": "chdir",
          "fd.name": null,
          "thread.tid": 4194306,
        },
        {
          "evt.args": "status=256 ret=1 sig=0 core=0 reaper_tid=0",
          "evt.type": "procexit",
          "fd.name": null,
          "thread.tid": 4194306,
        },
      ]
    `);
  });

  it("encodes every kind of parameter so that the host shows it", () => {
    const path = join(directory, "everything.scap");
    // Of socket this host's older schema has fewer parameters, and its reader asserts that there are no more.
    const filter = "evt.type != socket";
    const write = ["-I", `syscalls:${open("everything")}`, "-w", path, "-q", filter];
    expect(sysdig.run([{ library }], write).status).toBe(0);
    const { status, stderr, events } = sysdig.run([], ["-r", path, ...format("evt.type", "evt.args")]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(events.map((event) => `${String(event["evt.type"])} ${String(event["evt.args"]).slice(0, 160)}`))
      .toMatchInlineSnapshot(`
      [
        "connect res=-115(EINPROGRESS) tuple=ffffffffffffffff->1 /run/ab fd=0 addr=family 17",
        "bind res=0 addr=::1:65535 fd=0",
        "poll res=1 fds=18446744073709551615:?0 3:?ffffffff timeout=0",
        "read res=3 data=... fd=3 size=-1",
        "getsockopt res=0 fd=0 level=1(SOL_SOCKET) optname=0(UNKNOWN) val=7 optlen=0",
        "setsockopt res=0 fd=0 level=0(UNKNOWN) optname=0(UNKNOWN) val=. optlen=0",
        "signaldeliver spid=1 dpid=2 sig=9(SIGKILL)",
        "container json={}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{}{",
        "switch next=0 pgft_maj=0 pgft_min=0 vm_size=0 vm_rss=0 vm_swap=0",
      ]
    `);
  });

  it("gives processes that the host knows from its events alone", async () => {
    // Live, this host crashes in its own parser of execve (docs/events.md): the events go into a capture by hand.
    const plugin = await loadInNode(file);
    const source = await plugin.open(open("processes", 2));
    const given = await source.readAll();
    await plugin.close();
    const head = blocksOf(readFileSync(capture)).filter(({ type }) => type !== EVENT_BLOCK);
    const path = join(directory, "processes.scap");
    writeFileSync(
      path,
      Buffer.concat([...head.map(({ bytes }) => bytes), ...given.map(({ raw }) => eventBlock(raw!))]),
    );
    const fields = [
      "evt.type",
      "proc.name",
      "proc.exepath",
      "proc.cmdline",
      "proc.env",
      "user.uid",
      "fd.name",
      "evt.args",
    ];
    const { status, stderr, events } = sysdig.run([], ["-r", path, ...format(...fields)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(events.slice(0, 4).map(withoutUsers)).toMatchInlineSnapshot(`
      [
        {
          "evt.args": "res=0 exe=ls args=-l... b.. tid=4194305(ls) pid=4194305(ls) ptid=1 cwd=/tmp fdlimit=1024 pgft_maj=0 pgft_min=0 vm_size=0 vm_rss=0 vm_swap=0 comm=ls cgroups=cpu=/.memory=/x. env=HOME=/root. tty=0 vpgid=0 loginuid=-1(<NONE>) flags=1(EXE_WRITABLE) cap_inheritable=0 cap_permitted=0 cap_effective=0 exe_ino=0 exe_ino_ctime=1970-01-01 00:00:00.000000000 exe_ino_mtime=1970-01-01 00:00:00.000000000 uid=1000 trusted_exepath=/bin/ls pgid=0 gid=100 filename=<NA>",
          "evt.type": "execve",
          "fd.name": null,
          "proc.cmdline": "ls -l ä b ",
          "proc.env": "HOME=/root",
          "proc.exepath": "/bin/ls",
          "proc.name": "ls",
          "user.uid": 1000,
        },
        {
          "evt.args": "fd=3(<f>/etc/passwd) dirfd=-100(AT_FDCWD) name=/etc/passwd flags=4097(O_RDONLY|O_CLOEXEC) mode=0644 dev=10 ino=77",
          "evt.type": "openat",
          "fd.name": "/etc/passwd",
          "proc.cmdline": "ls -l ä b ",
          "proc.env": "HOME=/root",
          "proc.exepath": "/bin/ls",
          "proc.name": "ls",
          "user.uid": 1000,
        },
        {
          "evt.args": "res=0 tuple=10.0.0.1:50000->10.0.0.2:443 fd=4 addr=10.0.0.2:443",
          "evt.type": "connect",
          "fd.name": "10.0.0.1:50000->10.0.0.2:443",
          "proc.cmdline": "ls -l ä b ",
          "proc.env": "HOME=/root",
          "proc.exepath": "/bin/ls",
          "proc.name": "ls",
          "user.uid": 1000,
        },
        {
          "evt.args": "status=0 ret=0 sig=0 core=0 reaper_tid=0",
          "evt.type": "procexit",
          "fd.name": null,
          "proc.cmdline": "ls -l ä b ",
          "proc.env": "HOME=/root",
          "proc.exepath": "/bin/ls",
          "proc.name": "ls",
          "user.uid": 1000,
        },
      ]
    `);
    expect(events).toHaveLength(given.length);
  });
});
