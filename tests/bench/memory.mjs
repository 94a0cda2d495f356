import { join } from "node:path";
import { bench, buildDrive, compile, orSkip, run, scratch } from "./tools.mjs";

const counts = [10_000, 10_000_000];

/** The resident set of a process that reads events of the compiled tick plugin, and one field of each. */
export function benchMemory() {
  const title = "Memory over ten million events";
  return orSkip(title, () => {
    const library = compile(join(bench, "tick.ts"), join(scratch, "libtick-memory.so"));
    const drive = buildDrive();
    const rows = counts.map((count) => {
      const options = [
        "--open",
        String(count),
        "--events",
        String(count),
        "--rounds",
        "1",
        "--field",
        "tick.value",
      ];
      const [result] = JSON.parse(run(drive, [library, ...options])).libraries;
      return [count.toLocaleString("en"), `${result.rssBeforeKiB} KiB`, `${result.rssAfterKiB} KiB`];
    });
    return {
      title,
      about: "The tick plugin with one field of each event; the resident set of the whole host process.",
      columns: ["events", "before the library is loaded", "after the last event"],
      rows,
    };
  });
}
