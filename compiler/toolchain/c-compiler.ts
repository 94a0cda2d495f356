import { createHash } from "node:crypto";
import { join } from "node:path";
import { cacheDirectory } from "./cache-directory.js";
import { findZig } from "./find-zig.js";
import { makeFolder } from "./make-folder.js";
import { markUsed } from "./prune-cache.js";
import type { Target } from "./targets.js";

/** How the C is built. */
export interface BuildMode {
  /** clang's level. zig makes -O1, -O2 and -O3 the same. */
  readonly optimize: "0" | "2" | "s";
  /** Debug information with TypeScript lines, and no stripping. */
  readonly debug: boolean;
}
export const RELEASE: BuildMode = { optimize: "2", debug: false };
export const DEBUG: BuildMode = { optimize: "0", debug: true };

/** A C compiler for one target, ready to be called: `command [...prefix, ...flags, files]`. */
export interface CCompiler {
  readonly command: string;
  readonly prefix: readonly string[];
  readonly archiver: { readonly command: string; readonly prefix: readonly string[] };
  /** Makes an object of bitcode, in several threads: zig's lld, for ELF. */
  readonly codeGenerator?: { readonly command: string; readonly prefix: readonly string[] };
  readonly env: Readonly<Record<string, string>>;
  readonly target: Target;
  /** Differs whenever its output may: part of cache keys. */
  readonly identity: string;
  /** Sanitizers compiled in; "" for none. Only gcc's, for tests: zig ships no runtime for them. */
  readonly sanitizers: string;
  /** Folders whose paths must not get into the output, with what stands for each. */
  readonly hiddenFolders: readonly (readonly [string, string])[];
}

/** zig for `target`. @throws ToolchainError when no zig is found. */
export function zigCompiler(target: Target, explicitZig?: string): CCompiler {
  const zig = findZig(explicitZig);
  // What zig makes of the C library for its targets; of each zig apart, so that an old one's can be dropped.
  const cache = process.env["ZIG_GLOBAL_CACHE_DIR"] ?? join(cacheDirectory(), "zig", digest(zig.version));
  makeFolder(cache);
  markUsed(cache);
  return {
    command: zig.path,
    // Without -target zig takes this machine's libc and CPU.
    prefix: ["cc", "-target", target.triple, "-mcpu=baseline"],
    archiver: { command: zig.path, prefix: ["ar"] },
    ...(target.format === "elf" && { codeGenerator: { command: zig.path, prefix: ["ld.lld"] } }),
    env: {
      ZIG_GLOBAL_CACHE_DIR: cache,
      ...(zig.libDirectory !== undefined && { ZIG_LIB_DIR: zig.libDirectory }),
    },
    target,
    identity: `zig ${zig.version} ${zig.path}`,
    sanitizers: "",
    hiddenFolders: zig.libDirectory === undefined ? [] : [[zig.libDirectory, "zig"]],
  };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/**
 * This machine's gcc, for tests: `sanitizers` is the value of -fsanitize= ("" for none, or
 * "address,undefined", "thread"). The host then needs the sanitizer's runtime too.
 */
export function gccCompiler(target: Target, sanitizers: string): CCompiler {
  return {
    command: "gcc",
    prefix: [],
    archiver: { command: "ar", prefix: [] },
    env: {},
    target,
    identity: "gcc",
    sanitizers,
    hiddenFolders: [],
  };
}

/** Flags for every C file of a program, the runtime's included. `sourceFolder` is hidden from the output. */
export function compileFlags(compiler: CCompiler, mode: BuildMode, sourceFolder: string): string[] {
  const hidden = [[sourceFolder, "."] as const, ...compiler.hiddenFolders];
  return [
    "-std=gnu11",
    `-O${mode.optimize}`,
    ...(compiler.target.format === "elf" ? ["-fPIC"] : []),
    "-fvisibility=hidden",
    "-fwrapv",
    "-fno-strict-aliasing",
    "-ffp-contract=off",
    "-fno-math-errno",
    ...(mode.debug ? [] : ["-fomit-frame-pointer"]),
    // A function of the host's may throw a C++ exception through frames of ours.
    "-fasynchronous-unwind-tables",
    "-ffunction-sections",
    "-fdata-sections",
    // Tail calls would drop frames from a debugger's backtrace.
    ...(mode.debug ? ["-g", "-gdwarf-4", "-fno-optimize-sibling-calls"] : ["-g0"]),
    ...hidden.map(([folder, name]) => `-ffile-prefix-map=${folder}=${name}`),
    ...sanitizerFlags(compiler),
  ];
}

function sanitizerFlags(compiler: CCompiler): string[] {
  // zig turns its own undefined-behaviour traps on unless told not to.
  if (compiler.sanitizers === "") return ["-fno-sanitize=undefined"];
  return [`-fsanitize=${compiler.sanitizers}`, "-fno-sanitize-recover=undefined", "-fno-omit-frame-pointer"];
}
