import type { ProgramEmitter } from "./program-emitter.js";

/** `main` of a program that is an executable: the module bodies run once. */
export function emitExecutable(emitter: ProgramEmitter): string {
  const init = emitter.functionName(emitter.program.moduleInit);
  return ["int main(void) {", `  return tsf_main(${init}, sizeof(program_globals));`, "}", ""].join("\n");
}
