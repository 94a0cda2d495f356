/** `main` of a program that is an executable: the module bodies run once. */
export function emitExecutable(): string {
  return ["int main(void) {", "  return tsf_main(start_program, sizeof(program_globals));", "}", ""].join(
    "\n",
  );
}
