// A part of `npm run build`: the typings of tsfalco/events once more without their hover texts. The compiler reads
// these: parsing two thousand comments takes TypeScript longer than all the rest of the file.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../dist/stdlib/falco/events/", import.meta.url));
const typings = readFileSync(`${folder}index.d.ts`, "utf8");
writeFileSync(`${folder}bare.d.ts`, typings.replace(/^\s*\/\*\*[^]*?\*\/\n/gm, ""));
