import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheDirectory } from "../../compiler/toolchain/cache-directory.js";

/** What one run of sysdig gave. */
interface SysdigResult {
  /** 0 at the end of the source, 1 after an error. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of stdout that are JSON objects (`-j`). */
  readonly events: readonly Record<string, unknown>[];
}

/** A library for sysdig to load. */
interface SysdigPlugin {
  readonly library: string;
  /** The init config, as text; the host passes `{}` when it is absent and the plugin has a schema. */
  readonly config?: string;
}

/** sysdig with libsinsp, from Debian's packages: the real host. */
export interface Sysdig {
  /** @param args Further arguments, such as `-I tick:5 -j -p '*%tick.n'`. */
  run(plugins: readonly SysdigPlugin[], args: readonly string[]): SysdigResult;
  /** The machine-readable fields of each event of a source. */
  extract(
    plugins: readonly SysdigPlugin[],
    source: { readonly name: string; readonly open?: string },
    fields: readonly string[],
    filter?: string,
  ): SysdigResult;
  /** The same with more in its environment. */
  within(env: Readonly<Record<string, string>>): Sysdig;
}

const installer = fileURLToPath(new URL("install-sysdig.sh", import.meta.url));

let found: Sysdig | string | undefined;

/**
 * sysdig, unpacked into the cache at the first use (about 18 MB to load). A string says why there is none: such a
 * test is skipped, except where CI is set, where it must not be.
 */
export function findSysdig(): Sysdig | string {
  found ??= install();
  if (typeof found === "string" && process.env["CI"]) throw new Error(found);
  return found;
}

function install(): Sysdig | string {
  const run = spawnSync("bash", [installer, join(cacheDirectory(), "sysdig")], { encoding: "utf8" });
  if (run.status !== 0) return run.stderr?.trim() || "sysdig is not available: bash cannot be run";
  return new InstalledSysdig(run.stdout.trim());
}

class InstalledSysdig implements Sysdig {
  constructor(
    private readonly path: string,
    private readonly env: Readonly<Record<string, string>> = {},
  ) {}

  within(env: Readonly<Record<string, string>>): Sysdig {
    return new InstalledSysdig(this.path, { ...this.env, ...env });
  }

  run(plugins: readonly SysdigPlugin[], args: readonly string[]): SysdigResult {
    const loads = plugins.flatMap(({ library, config }) => [
      "-H",
      config === undefined ? library : `${library}:${config}`,
    ]);
    const { status, stdout, stderr } = spawnSync(this.path, [...loads, ...args], {
      encoding: "utf8",
      env: { ...process.env, ...this.env },
      maxBuffer: 1 << 28,
      timeout: 60_000,
    });
    return { status, stdout, stderr, events: jsonLines(stdout) };
  }

  extract(
    plugins: readonly SysdigPlugin[],
    source: { readonly name: string; readonly open?: string },
    fields: readonly string[],
    filter?: string,
  ): SysdigResult {
    const input = source.open === undefined ? source.name : `${source.name}:${source.open}`;
    // A leading * keeps events that lack a field: it is null then.
    const format = `*${fields.map((field) => `%${field}`).join(" ")}`;
    return this.run(plugins, ["-I", input, "-j", "-p", format, ...(filter === undefined ? [] : [filter])]);
  }
}

function jsonLines(text: string): Record<string, unknown>[] {
  const lines = text.split("\n").filter((line) => line.startsWith("{"));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** What sysdig needs in its environment to load a plugin that gcc has built with AddressSanitizer. */
export function addressSanitizer(): Record<string, string> {
  const library = execFileSync("gcc", ["-print-file-name=libasan.so"], { encoding: "utf8" }).trim();
  return { TSFALCO_PRELOAD: library, ASAN_OPTIONS: "detect_leaks=0" };
}
