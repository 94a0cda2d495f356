#!/usr/bin/env node
import module from "node:module";

// Keeps the compiled code of TypeScript on disk, which saves a tenth of a second (Node 22.8 and later).
module.enableCompileCache?.();

const { main } = await import("../dist/compiler/cli/main.js");
process.exitCode = await main(process.argv);
