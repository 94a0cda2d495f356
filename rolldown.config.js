import { defineConfig } from "rolldown";

// The last step of `npm run build`: the command line in one file. One by one, its 190 modules take Node 60 ms to
// load, and V8's code for them cannot be kept, as it can for a CommonJS file (compiler/cli/code-cache.ts).
export default defineConfig({
  input: "dist/compiler/cli/main.js",
  platform: "node",
  external: [/^node:/, "commander", "ts-morph"],
  output: {
    file: "dist/tsfalco.cjs",
    format: "cjs",
    codeSplitting: false,
    // The only ES module among the packages: kept code cannot import() it.
    banner: "/*! With chalk, MIT License, Copyright (c) Sindre Sorhus (https://sindresorhus.com) */",
  },
});
