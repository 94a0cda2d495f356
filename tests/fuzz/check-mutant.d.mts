import type { Compiler } from "../corpus/harness.mjs";

export function checkMutant(
  source: string,
  folder: string,
  compiler: { compileProgram: Compiler["compileProgram"]; include: string; build?: Compiler["build"] },
): Promise<string | undefined>;
