#!/usr/bin/env node
import module from "node:module";

// Keeps the compiled code of TypeScript on disk, which halves the time it takes to load.
if (module.enableCompileCache) module.enableCompileCache();
else {
  const { keepCompiledCode } = await import("../dist/compiler/cli/code-cache.js");
  const { cacheDirectory } = await import("../dist/compiler/toolchain/cache-directory.js");
  keepCompiledCode(`${cacheDirectory()}/code`);
}

const { main } = await import("../dist/compiler/cli/main.js");
process.exitCode = await main(process.argv);
