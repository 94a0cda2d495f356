import type { Compiler } from "../corpus/harness.mjs";

export function compareProgram(
  source: string,
  folder: string,
  compiler: Pick<Compiler, "compileProgram" | "build">,
  mayDiffer?: (line: string) => boolean,
): Promise<string | undefined>;
