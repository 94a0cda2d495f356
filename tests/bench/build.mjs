import { statSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { compileWithCache, orSkip, root, scratch } from "./tools.mjs";

/** Sizes of the examples' libraries, and how long the command `tsfalco compile` takes. */
export function benchBuild() {
  const title = "Libraries and compile times";
  return orSkip(title, () => ({
    title,
    about:
      "`tsfalco compile` as a command, in seconds of wall time. Empty cache: the runtime is compiled too, which happens " +
      "once a machine. First: the runtime is there, the plugin is new. Again: nothing has changed. The size is of the " +
      "`.so` as written, which is stripped.",
    columns: ["plugin", "size", "empty cache", "first", "again"],
    rows: ["dummy", "json", "k8saudit"].map((name) => measure(name)),
  }));
}

function measure(name) {
  const source = join(root, "examples", name, `${name}.ts`);
  const output = join(scratch, `lib${name}-size.so`);
  const empty = join(scratch, `cache-${name}`);
  // Another plugin has put the runtime there.
  const shared = join(scratch, "cache-shared");
  compileWithCache(shared, join(root, "tests", "bench", "tick.ts"), join(scratch, "libtick-warm.so"));
  const seconds = (cache) => {
    const start = performance.now();
    compileWithCache(cache, source, output);
    return ((performance.now() - start) / 1000).toFixed(2);
  };
  const times = [seconds(empty), seconds(shared), seconds(shared)];
  return [name, `${(statSync(output).size / 1000).toFixed(0)} kB`, ...times];
}
