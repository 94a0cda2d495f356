/*
 * ts-morph, and the TypeScript in it, by require: the only file that loads it. An ESM import of a
 * CommonJS package makes Node search all its source for exports first, 4 MB here.
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- this is why
import tsMorph = require("ts-morph");

export import Project = tsMorph.Project;
export import ts = tsMorph.ts;
