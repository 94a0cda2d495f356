#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";
import v8 from "node:v8";

if (!existsSync(new URL("../dist/tsfalco.cjs", import.meta.url))) {
  console.error("tsfalco is not built yet: run `npm ci` in " + new URL("..", import.meta.url).pathname);
  process.exit(2);
}

// Keeps V8's code of TypeScript and of the compiler on disk, which halves the time before the work starts. Node 22 can
// do that itself, but would do it in the folder for temporary files.
const { cacheDirectory } = await import("../dist/compiler/toolchain/cache-directory.js");
let folder;
try {
  folder = `${cacheDirectory()}/code`;
} catch {
  // There is no place for a cache: what needs one says so.
}
if (folder && module.enableCompileCache) {
  module.enableCompileCache(folder);
} else if (folder) {
  // Node 20. Code is optimised after four times the usual work: a compile is over before it would pay. The
  // flag is part of what V8 compares of kept code, so it comes first.
  v8.setFlagsFromString("--interrupt-budget=500000");
  const { keepCompiledCode } = await import("../dist/compiler/cli/code-cache.js");
  keepCompiledCode(folder);
}

// A reader that has seen enough, as in `tsfalco explain | head`, or a disk that is full.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error) => {
    if (error.code === "EPIPE") process.exit();
    if (stream === process.stdout) console.error(`cannot write to standard output: ${error.message}`);
    process.exit(1);
  });

const { main } = module.createRequire(import.meta.url)("../dist/tsfalco.cjs");
process.exitCode = await main(process.argv);
