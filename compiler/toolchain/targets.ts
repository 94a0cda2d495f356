import { report } from "../diagnostics/catalogue.js";
import { ToolchainError } from "./toolchain-error.js";

export type TargetName = "linux-x86_64" | "linux-arm64" | "windows-x86_64";

/** A system that plugins are compiled for. */
export interface Target {
  readonly name: TargetName;
  readonly format: "elf" | "pe";
  /** zig's -target. On Linux it pins glibc 2.17, the oldest that Falco's own builds allow. */
  readonly triple: string;
  /** With the dot: ".so". */
  readonly libraryExtension: string;
  readonly executableExtension: string;
  readonly description: string;
}

export const TARGETS: readonly Target[] = [
  {
    name: "linux-x86_64",
    format: "elf",
    triple: "x86_64-linux-gnu.2.17",
    libraryExtension: ".so",
    executableExtension: "",
    description: "Linux on x86-64, glibc 2.17 or later",
  },
  {
    name: "linux-arm64",
    format: "elf",
    triple: "aarch64-linux-gnu.2.17",
    libraryExtension: ".so",
    executableExtension: "",
    description: "Linux on 64-bit ARM, glibc 2.17 or later",
  },
  {
    name: "windows-x86_64",
    format: "pe",
    triple: "x86_64-windows-gnu",
    libraryExtension: ".dll",
    executableExtension: ".exe",
    description: "Windows 10 or later on x86-64",
  },
];

/** @throws ToolchainError TSF7003 for a name that is no target. */
export function findTarget(name: string): Target {
  const found = TARGETS.find((target) => target.name === name);
  if (found) return found;
  const known = TARGETS.map((target) => target.name).join(", ");
  throw new ToolchainError(report("TSF7003", undefined, { target: name, known }));
}

/** The target this machine runs, or linux-x86_64 when it is none of them. */
export function hostTarget(platform: string = process.platform, arch: string = process.arch): Target {
  if (platform === "win32") return findTarget("windows-x86_64");
  return findTarget(arch === "arm64" ? "linux-arm64" : "linux-x86_64");
}
