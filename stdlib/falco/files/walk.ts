// In the language that plugins are compiled from: the compiler takes this file into programs.
import { readdirSync } from "node:fs";
import { fileInfo } from "./api.js";

/**
 * The paths of the files in a directory and those inside, sorted within each, for `for (const path of walk(directory))`. A
 * directory is read when its turn comes. Links to files count, those to directories are not followed; what cannot be read
 * inside is logged and left out. Throws an Error with the system's reason when the directory itself cannot be read.
 */
export function* walk(directory: string): Generator<string, void, undefined> {
  const isBare = directory === "" || directory.endsWith("/");
  const waiting = [{ base: isBare ? directory : `${directory}/`, entries: entriesOf(directory) }];
  for (let level = waiting.at(-1); level; level = waiting.at(-1)) {
    const entry = level.entries.shift();
    if (!entry) {
      waiting.pop();
      continue;
    }
    const path = level.base + entry.name;
    if (entry.isDirectory()) {
      try {
        waiting.push({ base: `${path}/`, entries: entriesOf(path) });
      } catch (error) {
        console.warn(`walk: ${error instanceof Error ? error.message : String(error)}`);
      }
    } else if (entry.isFile() || (entry.isSymbolicLink() && fileInfo(path)?.kind === "file")) {
      yield path;
    }
  }
}

function entriesOf(directory: string) {
  return readdirSync(directory === "" ? "." : directory, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
}
