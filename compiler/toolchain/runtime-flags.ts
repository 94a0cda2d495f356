import type { BuildMode, CCompiler } from "./c-compiler.js";

/** What runs at the start, after errors, for whole blocks of memory and seldom: small matters more than fast. */
const cold = new RegExp(
  [
    "^base/pages",
    "^json/(decode|json_decode|json_quote(\\.|$))",
    "^text/(error|big_convert)",
    "^plugin/abi_(base|capture|config|error|guard|log|metrics|offsets|printable|routine|table_keys)",
    "^os/(files|fs|machine|clock)",
    "^(tls|http)/",
    "^program/(exe|console)",
    "^heap/(heap|limit|realm|shrink|spans|verify)",
    "^numbers/num_exact",
  ].join("|"),
);

/**
 * What never calls the program or the host, directly or not: no exception of the host's comes through its frames, so
 * they need no unwind tables.
 */
const leaves = new RegExp(
  [
    "^(base|heap|numbers|text|collections|hashes)/",
    "^json/(decode|json_(decode|document|parse|quote|scan|text))",
    "^os/",
    "^plugin/abi_(arena|batch|error|event|memo|metrics|offsets|params|printable|tapes)",
  ].join("|"),
);

/** By a file's path in the runtime's folder, with or without its ending. */
export function isLeaf(file: string): boolean {
  return leaves.test(file);
}

/** Loops that have taken what comes 16 or 64 bytes at a time already: what is left is short. */
const short = /^text\/utf8/;

/** Loops that are short or wait for memory: unrolled they are larger, and no faster. */
const rolled = /^(heap|plugin)\/|^json\/json_text/;

/** Flags for one file of the runtime, by its path in the runtime's folder, beyond those for all. */
export function runtimeFlags(compiler: CCompiler, mode: BuildMode, file: string): string[] {
  if (mode.debug || compiler.sanitizers !== "") return [];
  const clang = compiler.command !== "gcc";
  return [
    // zig takes -Oz for -Os.
    ...(cold.test(file) && mode.optimize !== "0" ? ["-Os", ...(clang ? ["-Xclang", "-Oz"] : [])] : []),
    ...(clang && short.test(file) ? ["-fno-vectorize"] : []),
    ...(clang && rolled.test(file) ? ["-fno-unroll-loops"] : []),
    ...(isLeaf(file) && compiler.target.format === "elf"
      ? ["-fno-asynchronous-unwind-tables", "-fno-unwind-tables"]
      : []),
  ];
}
