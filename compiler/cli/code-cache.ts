import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import module, { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import v8 from "node:v8";
import vm from "node:vm";
import { makeFolder } from "../toolchain/make-folder.js";

/** Smaller files compile in no time. TypeScript has 9 MB, the compiler itself half a megabyte. */
const WORTH_KEEPING = 256 * 1024;
const DIGEST_BYTES = 32;

type Wrapper = (
  this: unknown,
  exports: unknown,
  require: NodeJS.Require,
  module: NodeJS.Module,
  file: string,
  folder: string,
) => void;

/** A large CommonJS file of this process whose code was not in the cache. */
interface Uncached {
  readonly script: vm.Script;
  readonly path: string;
  readonly identity: string;
}

/**
 * Keeps V8's code of large CommonJS files in `folder`: what Node 22.8 does itself with
 * module.enableCompileCache. The code is written when the process ends, and so has the functions that
 * were compiled on their first call. Such files cannot use import().
 */
export function keepCompiledCode(folder: string): void {
  const uncached: Uncached[] = [];
  let compiles = false;
  // Deprecated, but here to stay: the only public way to see CommonJS files before they are compiled.
  const extensions = createRequire(import.meta.url).extensions;
  const usual = extensions[".js"]!;
  extensions[".js"] = (loaded, file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat || stat.size < WORTH_KEEPING) return usual(loaded, file);
    const engine = [process.version, process.arch, v8.cachedDataVersionTag()];
    const identity = [file, stat.size, stat.mtimeMs, stat.ctimeMs, ...engine].join("\0");
    const path = join(folder, `${basename(file)}-${digest(file).toString("hex", 0, 8)}`);
    const cachedData = readCode(path, identity);
    const source = module.wrap(readFileSync(file, "utf8"));
    const script = new vm.Script(source, { filename: file, ...(cachedData && { cachedData }) });
    compiles ||= basename(file) === "typescript.js";
    if (!cachedData || script.cachedDataRejected) uncached.push({ script, path, identity });
    const run = script.runInThisContext() as Wrapper;
    run.call(loaded.exports, loaded.exports, createRequire(file), loaded, file, dirname(file));
  };
  process.once("exit", () => {
    // Not after `tsfalco --help`, which calls little of what a compile does.
    if (compiles) for (const each of uncached) writeCode(each);
  });
}

/** V8 trusts what it is given, so a file that was damaged or is of another source must not get there. */
function readCode(path: string, identity: string): Buffer | undefined {
  try {
    const stored = readFileSync(path);
    const code = stored.subarray(DIGEST_BYTES);
    return digest(identity, code).equals(stored.subarray(0, DIGEST_BYTES)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** In one step: a compiler that runs at the same time sees all of the file or none. */
function writeCode({ script, path, identity }: Uncached): void {
  const scratch = `${path}.${process.pid}`;
  try {
    const code = script.createCachedData();
    makeFolder(dirname(path));
    writeFileSync(scratch, Buffer.concat([digest(identity, code), code]));
    renameSync(scratch, path);
  } catch {
    rmSync(scratch, { force: true }); // a full disk: the next start is as slow as this one
  }
}

function digest(identity: string, code?: Buffer): Buffer {
  const hash = createHash("sha256").update(`${identity}\0`);
  return (code ? hash.update(code) : hash).digest();
}
