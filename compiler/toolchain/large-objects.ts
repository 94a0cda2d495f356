import { createHash } from "node:crypto";
import { existsSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { withScratch } from "./interruption.js";
import { compileArguments, type LinkOptions } from "./program-flags.js";
import { runTool } from "./run-tool.js";

/** Lines of TypeScript in the C, tables not counted, from which on it pays: it costs some processor time. */
const LARGE = 5000;
/** As many wherever it is compiled, so that the output is the same. */
const PARTS = 4;

/** Whether machine code is made of parts of the program side by side: nearly half of clang's time for a large one. */
export function isMadeInParts({ compiler, mode, cSource }: LinkOptions): boolean {
  return (
    compiler.codeGenerator !== undefined &&
    mode.optimize !== "0" &&
    !mode.debug &&
    (cSource.match(/^#line/gm)?.length ?? 0) >= LARGE
  );
}

/**
 * The object of program.c in `folder`, named relative to it. clang optimises all of it as one and gives bitcode; lld makes
 * machine code of that, in parts that only differ in where they are put. It is kept: zig's cache knows no such object.
 */
export async function objectOfParts(options: LinkOptions, folder: string): Promise<string> {
  const { compiler } = options;
  const { command, prefix } = compiler.codeGenerator!;
  const compile = [...compileArguments(options, folder), "-c", "-emit-llvm", "program.c"];
  const generate = [...prefix, "-r", "--lto-O0", "--lto-CGO2", `--lto-partitions=${PARTS}`];
  const how = JSON.stringify([compiler.identity, compiler.target.triple, compile, generate]);
  const name = `program-${createHash("sha256").update(how).digest("hex").slice(0, 16)}.o`;
  if (existsSync(join(folder, name))) return name;
  const where = { cwd: folder, work: folder };
  await withScratch(folder, "object-", async (scratch) => {
    const [bitcode, object] = ["program.bc", name].map((file) => join(basename(scratch), file)) as [
      string,
      string,
    ];
    await runTool(compiler, compiler.command, [...compile, "-o", bitcode], where);
    await runTool(compiler, command, [...generate, bitcode, "-o", object], where);
    renameSync(join(folder, object), join(folder, name));
  });
  return name;
}
