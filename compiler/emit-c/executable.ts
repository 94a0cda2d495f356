/** `main` of a program that is an executable: the module bodies run once. */
export function emitExecutable(): string {
  return [
    "int main(int argc, char **argv) {",
    "  return tsf_main(argc, argv, start_program, sizeof(program_globals));",
    "}",
    "",
  ].join("\n");
}
