import type { ProgramEmitter } from "./program-emitter.js";

/** `main` of a program that is an executable: the module bodies run once. */
export function emitExecutable(emitter: ProgramEmitter): string {
  const init = emitter.functionName(emitter.program.moduleInit);
  return [
    "static void run_modules(tsf_rt *rt) {",
    "  reset_globals(rt);",
    `  ${init}(rt);`,
    "}",
    "int main(void) {",
    "  return tsf_main(run_modules, sizeof(program_globals));",
    "}",
    "",
  ].join("\n");
}
