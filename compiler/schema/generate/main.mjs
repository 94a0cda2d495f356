// Writes the project's own event table and typings from a checkout of falcosecurity/libs:
//   node compiler/schema/generate/main.mjs path/to/libs
// Needs a C compiler (cc, or $CC). Only facts are taken over: codes, names, types and values.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSchema } from "./read.mjs";
import { namedEvents } from "./names.mjs";
import { tableSource } from "./table.mjs";
import { typingsSource } from "./typings.mjs";

const [libs] = process.argv.slice(2);
if (!libs) {
  console.error("usage: node compiler/schema/generate/main.mjs path/to/libs");
  process.exit(2);
}
const schema = readSchema(libs);
const events = namedEvents(schema.events);
const root = fileURLToPath(new URL("../../..", import.meta.url));
const write = (path, text) => writeFileSync(join(root, path), text);
write("compiler/schema/event-table.ts", tableSource(schema, events));
write("stdlib/falco/events/index.ts", typingsSource(schema, events));
console.log(`schema ${schema.version}: ${events.length} events`);
