/** Everything in a folder: its lines, bytes and digests, or what is wrong with it. */
import { readBlocks, readLines, walk } from "tsfalco";
import { createHash } from "node:crypto";

const folder = process.env["ARCHIVES"] ?? "/nowhere";

function shown(error: unknown): string {
  return String(error).replace(folder, "");
}

for (const path of walk(folder)) {
  const name = path.slice(folder.length);
  try {
    const hash = createHash("sha256");
    let size = 0;
    for (const bytes of readBlocks(path)) {
      hash.update(bytes);
      size += bytes.length;
    }
    console.log(name, size, hash.digest("hex"));
  } catch (error) {
    console.log(name, shown(error));
  }
  for (const longLines of ["error", "skip", "cut"] as const) {
    const hash = createHash("sha256");
    let count = 0;
    try {
      for (const line of readLines(path, { maxBytes: 50, longLines })) {
        hash.update(`${line}\n`);
        count++;
      }
    } catch (error) {
      console.log(name, longLines, shown(error));
    }
    console.log(name, longLines, count, hash.digest("hex"));
  }
}
try {
  for (const path of walk(`${folder}/none`)) console.log(path);
} catch (error) {
  console.log(shown(error));
}
