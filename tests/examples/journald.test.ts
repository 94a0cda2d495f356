/** journald with systemd's own journalctl over a journal made by systemd-journal-remote, and with a script that stands in for it. */
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import Journald from "../../examples/journald/journald.js";
import manifest from "../../examples/journald/package.json" with { type: "json" };
import { drivers, type Example } from "./drivers.js";
import { peer, take } from "./peers.js";

const journald: Example = { name: "journald", pluginClass: Journald, manifest };
const folder = mkdtempSync(join(tmpdir(), "tsfalco-journald-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Fields = [name: string, value: string | Buffer][];

/** A journal, and the program that reads it. */
interface Journal {
  name: string;
  /** Makes a program that writes its number to `at`/pid and reads the journal in `at`. */
  program(at: string): string;
  append(at: string, number: number, fields: Fields): void;
  /** The cursor of the first entry. */
  first(at: string): string;
}

const seconds = (number: number): number => 1_700_000_000 + number;
const script = (at: string, text: string): string => {
  const path = join(at, "journalctl");
  writeFileSync(path, `#!/bin/sh\necho $$ > '${at}/pid'\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
};

const standIn: Journal = {
  name: "a stand-in",
  program: (at) =>
    script(
      at,
      `from=+1
      for option; do case $option in
        --after-cursor=s=*) from=+$((\${option#--after-cursor=s=} + 1)) ;;
        --lines=0) from=0 ;;
      esac; done
      exec tail -n $from -f '${at}/entries'`,
    ),
  append: (at, number, fields) => {
    const entry: Record<string, unknown> = {
      __CURSOR: `s=${number}`,
      __REALTIME_TIMESTAMP: `${seconds(number)}000001`,
    };
    for (const [name, value] of fields) {
      const shown = value.length > 4096 ? null : typeof value === "string" ? value : [...value];
      entry[name] = name in entry ? [entry[name], shown].flat() : shown;
    }
    appendFileSync(join(at, "entries"), `${JSON.stringify(entry)}\n`);
  },
  first: () => "s=1",
};

const journalctl = peer("journalctl", "systemd");
const remote = peer("systemd-journal-remote", "systemd-journal-remote");

const systemd: Journal = {
  name: "systemd",
  program: (at) => script(at, `exec '${journalctl}' "$@"`),
  append: (at, number, fields) => {
    // The export format: what is no text has its length before it.
    const parts = [
      `__REALTIME_TIMESTAMP=${seconds(number)}000001\n__MONOTONIC_TIMESTAMP=${number}\n_BOOT_ID=${"1".repeat(32)}\n`,
      ...fields.flatMap(([name, value]) => {
        if (typeof value === "string") return [`${name}=${value}\n`];
        const length = Buffer.alloc(8);
        length.writeBigUInt64LE(BigInt(value.length));
        return [`${name}\n`, length, value, "\n"];
      }),
      "\n",
    ];
    const input = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const { status, stderr } = spawnSync(remote!, ["-o", join(at, "system.journal"), "-"], { input });
    expect([status, stderr.toString()]).toEqual([0, expect.any(String)]);
  },
  first: (at) => {
    const { stdout } = spawnSync(journalctl!, [`--directory=${at}`, "-o", "json", "-n", "all"], {
      encoding: "utf8",
    });
    return (JSON.parse(stdout.split("\n")[0]!) as { __CURSOR: string }).__CURSOR;
  },
};

describe.each(drivers)("journald in $name", (driver) => {
  it.each(journalctl && remote ? [standIn, systemd] : [standIn])(
    "reads the journal of $name, goes on when its program ends, and where it was",
    async (journal) => {
      const at = join(folder, `${driver.name}-${journal.name}`);
      mkdirSync(at);
      const program = journal.program(at);
      journal.append(at, 1, [["MESSAGE", "before"]]);
      journal.append(at, 2, [
        ["MESSAGE", Buffer.from("a\u001b\n\xff", "latin1")],
        ["PRIORITY", "3"],
        ["_PID", "77"],
        ["_SYSTEMD_UNIT", "ssh.service"],
        ["TAG", "x"],
        ["TAG", "y"],
        ["LARGE", "z".repeat(5000)],
        ["EMPTY", ""],
      ]);
      writeFileSync(join(at, "cursor"), `${journal.first(at)}\n`);
      const config = { journalctl: program, directory: at, cursor: join(at, "cursor") };
      const plugin = await driver.load(journald, config);
      const source = await plugin.open("");
      const [second] = await take(source, 1);
      expect(second!.time).toBe(BigInt(seconds(2)) * 1_000_000_000n + 1000n);
      const field = (name: string, argument?: string) =>
        plugin.extract(second!, `journald.${name}`, argument);
      expect(await field("message")).toBe("a\u001b\n\uFFFD");
      expect([await field("priority"), await field("pid"), await field("uid")]).toEqual([3n, 77n, undefined]);
      expect([await field("unit"), await field("field", "TAG")]).toEqual(["ssh.service", ["x", "y"]]);
      expect([await field("field", "LARGE"), await field("field", "NONE")]).toEqual([undefined, undefined]);
      expect(await field("field", "EMPTY")).toEqual([""]);

      process.kill(Number(readFileSync(join(at, "pid"), "utf8")), "SIGKILL");
      journal.append(at, 3, [["MESSAGE", "three"]]);
      const [third] = await take(source, 1);
      expect(await plugin.extract(third!, "journald.message")).toBe("three");
      expect(await source.next()).toEqual([]);
      expect((await plugin.metrics())["restarts"]?.value).toBe(1n);
      expect(plugin.logs.map(({ message }) => message)).toEqual([
        expect.stringContaining("was ended by signal 9"),
      ]);
      const pid = Number(readFileSync(join(at, "pid"), "utf8"));
      await source.close();
      // In Node it may be there until the plugin is closed.
      if (driver.name === "compiled")
        await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 10_000 }).toBe(false);

      journal.append(at, 4, [["MESSAGE", "four"]]);
      const again = await plugin.open("");
      const messages: unknown[] = [];
      while (messages.at(-1) !== "four") {
        const events = await take(again, 1);
        expect(events).not.toEqual([]);
        for (const event of events) messages.push(await plugin.extract(event, "journald.message"));
      }
      // The last one that was taken may come again.
      expect(messages.filter((message) => message !== "three")).toEqual(["four"]);
      expect(messages.length).toBeLessThanOrEqual(2);
      await plugin.close();
    },
  );
});
