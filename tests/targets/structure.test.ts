/** The plugins compiled for every target, as their loaders will see the files. */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LibraryFile } from "../../compiler/inspect/library-file.js";
import { readLibrary } from "../../compiler/inspect/library.js";
import type { CompileResult } from "../../compiler/pipeline.js";
import { TARGETS } from "../../compiler/toolchain/targets.js";
import { buildFor, plugins, toC } from "./plugins.js";

/** What Windows 10 has: the kernel and the universal C runtime. */
const OF_WINDOWS = /^(kernel32|ntdll|bcrypt|api-ms-win-crt-[a-z]+-l1-1-0)\.dll$/i;

/** What docs/decisions.md says of dummy.so. It grows with what every plugin has to carry: look for what that is. */
const DUMMY_BYTES = 81_600;

const folder = mkdtempSync(join(tmpdir(), "tsfalco-targets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(plugins)("$name", ({ name, entry, exports, linuxOnly }) => {
  let compiled: CompileResult;
  beforeAll(() => {
    compiled = toC(entry);
  });

  const targets = TARGETS.filter((target) => !linuxOnly || target.name.startsWith("linux"));
  test.each(targets)("for $name", { timeout: 600_000 }, async (target) => {
    const file = join(folder, `${name}-${target.name}${target.libraryExtension}`);
    const library = readLibrary(await buildFor(target.name, compiled, file));
    expect(library.machine).toBe(target.name.slice(target.name.indexOf("-") + 1));
    expect(library.format).toBe(target.format);
    expect(library.exports).toEqual(exports);
    if (library.format === "elf") {
      expectPortableElf(library, linuxOnly === true ? [...LIBC, ...OF_THREADS] : LIBC);
      expectMemcpyOfLibc(readFileSync(file));
    } else for (const needed of library.needed) expect(needed).toMatch(OF_WINDOWS);
    if (name === "dummy" && target.name === "linux-x86_64")
      expect(statSync(file).size).toBeLessThanOrEqual(DUMMY_BYTES);
  });
});

/** All of one package: glibc before 2.34 has threads and dlopen in files of their own, which those with sockets need. */
const LIBC = ["libc.so.6", "libm.so.6"];
const OF_THREADS = ["libdl.so.2", "libpthread.so.0"];

function expectPortableElf({ needed, glibc = "2.0" }: LibraryFile, own: readonly string[]): void {
  expect(needed.filter((library) => !own.includes(library))).toEqual([]);
  const [major = 0, minor = 0] = glibc.split(".").map(Number);
  expect(major).toBe(2);
  expect(minor).toBeLessThanOrEqual(17);
}

/**
 * zig's help for arithmetic that a machine lacks (a conversion of 128 bits, say) brings loops over bytes with it that
 * stand in for libc's memcpy and memcmp.
 */
function expectMemcpyOfLibc(file: Buffer): void {
  expect(file.includes("\0memcpy\0"), "memcpy is imported").toBe(true);
}
