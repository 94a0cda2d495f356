/*
 * ts-morph, and the TypeScript in it, by require: the only file that loads them. On an ESM import of a
 * CommonJS package Node first searches all its source for exports, 4 MB here.
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports, no-restricted-imports -- this is why
import tsMorph = require("ts-morph");

export import ts = tsMorph.ts;
