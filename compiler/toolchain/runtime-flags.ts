import type { BuildMode, CCompiler } from "./c-compiler.js";

/** What runs at the start, after errors and seldom: small matters more than fast. */
const cold =
  /^(json\/(decode|json_decode)|text\/error|plugin\/abi_(base|config|error|guard|log)|os\/(files|clock)|program\/(exe|console)|heap\/(limit|realm|verify|spans|shrink)|numbers\/num_exact)/;

/**
 * What never calls the program or the host, directly or not: no exception of the host's comes through its frames, so
 * they need no unwind tables.
 */
const leaves =
  /^(base|heap|numbers)\/|^text\/(str|big|num|utf8)|^json\/json_(scan|document|parse|text|quote)/;

/** Flags for one file of the runtime, by its path in the runtime's folder, beyond those for all. */
export function runtimeFlags(compiler: CCompiler, mode: BuildMode, file: string): string[] {
  if (mode.debug || compiler.sanitizers !== "") return [];
  return [
    ...(cold.test(file) && mode.optimize === "2" ? ["-Os"] : []),
    ...(leaves.test(file) && compiler.target.format === "elf"
      ? ["-fno-asynchronous-unwind-tables", "-fno-unwind-tables"]
      : []),
  ];
}
