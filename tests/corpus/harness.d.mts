import type { CompileResult } from "../../compiler/pipeline.js";
import type { BuildOptions } from "../../compiler/toolchain/build.js";

export interface Program {
  readonly name: string;
  readonly entry: string;
}
export interface Result {
  readonly stdout: Buffer;
  /** Exit status, or the name of the signal. */
  readonly status: number | string;
  readonly error: string;
}
export type ProgramToBuild = Pick<BuildOptions, "cSource" | "exports" | "kind" | "output">;
export interface Compiler {
  readonly compileProgram: (options: { entry: string; emit: "exe" }) => CompileResult;
  readonly build: (program: ProgramToBuild) => Promise<void>;
  readonly timeout?: number;
  readonly env?: Readonly<Record<string, string>>;
}
export const PROGRAMS: string;
export function run(
  command: string,
  args: readonly string[],
  timeout: number,
  env?: Readonly<Record<string, string>>,
): Promise<{ readonly status: number | string; readonly stdout: Buffer; readonly stderr: string }>;
export function listPrograms(): Program[];
export function expectedResults(programs: readonly Program[]): Promise<Map<string, Result>>;
export function checkProgram(
  program: Program,
  expected: Result,
  compiler: Compiler,
  folder: string,
): Promise<string | undefined>;
