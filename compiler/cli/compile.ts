import { statSync } from "node:fs";
import { basename } from "node:path";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { printable } from "../diagnostics/printable.js";
import type { CompileOptions, CompileResult } from "../pipeline.js";
import { buildProgram } from "../toolchain/build.js";
import type { BuildMode } from "../toolchain/c-compiler.js";
import { writeOutput } from "../toolchain/output-file.js";
import { apiSymbol, type StaticApi } from "../toolchain/static-library.js";
import { findTarget, hostTarget, type Target } from "../toolchain/targets.js";
import { compileDeep, isStackOverflow } from "./deep-programs.js";
import { FOUND, OK } from "./exit-codes.js";
import {
  checkAgainstInputs,
  checkOutput,
  checkSystem,
  checkTarget,
  defaultOutput,
  type Emit,
  STANDARD_OUTPUT,
} from "./output.js";
import { Progress } from "./progress.js";
import { checkSourceFile } from "./source-file.js";
import { printDiagnostics, sizeText } from "./terminal.js";
import { Timings, timingsText } from "./timings.js";

/** The options of `tsfalco compile` as commander gives them. */
export interface CompileArguments {
  readonly output?: string;
  readonly target?: string;
  readonly emit: Emit;
  readonly optimize?: "0" | "2" | "s";
  readonly debug?: boolean;
  readonly zig?: string;
  readonly json?: boolean;
  readonly timings?: boolean;
}

/** `tsfalco compile FILE`. */
export async function compileCommand(entry: string, given: CompileArguments): Promise<number> {
  const target = given.target === undefined ? hostTarget() : findTarget(given.target);
  const { emit, json = false } = given;
  checkSourceFile(entry);
  const usual = defaultOutput(entry, emit, target);
  const output = given.output ?? usual;
  checkTarget(emit, target);
  checkOutput({ output, emit, json, usual });
  const timings = given.timings ? new Timings() : undefined;
  const result = await compileToC(entry, emit === "exe" ? "exe" : "library", { onStage: timings?.begin });
  const failed = hasErrors(result.diagnostics);
  if (!failed) {
    checkAgainstInputs(output, result.metadata!.files, usual);
    checkSystem(result.metadata!, target);
    await make(result, given, target, output, timings?.begin);
  }
  const stages = timings?.finish();
  if (json) {
    const { diagnostics, metadata } = result;
    const written = failed ? {} : { output, target: target.name, metadata };
    console.log(JSON.stringify({ diagnostics, ...written, ...(stages && { timings: stages }) }, null, 2));
  } else {
    await printDiagnostics(result.diagnostics);
    if (!failed && output !== STANDARD_OUTPUT)
      console.log(
        printable(`${output}: ${sizeText(statSync(output).size)}, ${summary(result, emit, target)}`),
      );
    if (stages) process.stderr.write(timingsText(stages));
  }
  return failed ? FOUND : OK;
}

interface CompileToCOptions {
  readonly stopAfter?: "check" | undefined;
  readonly onStage?: CompileOptions["onStage"] | undefined;
}

/** Runs the pipeline on a file that was looked at by `checkSourceFile`. */
export async function compileToC(
  entry: string,
  emit: CompileOptions["emit"],
  { stopAfter, onStage }: CompileToCOptions = {},
): Promise<CompileResult> {
  onStage?.("load the compiler");
  // TypeScript takes a third of a second to load: only commands that need it do.
  const { compileProgram } = await import("../pipeline.js");
  const options = { entry, emit, ...(stopAfter && { stopAfter }), ...(onStage && { onStage }) };
  try {
    return compileProgram(options);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    return await compileDeep(options);
  }
}

/** C to a library or executable, with a progress line while the runtime is built. */
export async function buildWithProgress(
  result: CompileResult,
  spec: {
    kind: "library" | "exe";
    output: string;
    target: Target;
    mode: BuildMode;
    zig?: string | undefined;
    staticApi?: StaticApi;
    onStage?: (stage: string) => void;
  },
): Promise<void> {
  const progress = new Progress();
  progress.start(`compiling ${basename(spec.output)}`);
  try {
    const { cSource, exports } = result;
    const onRuntimeBuild = (): void => progress.start(`building the runtime for ${spec.target.name}, once`);
    await buildProgram({ ...spec, cSource, exports, onRuntimeBuild });
  } finally {
    progress.stop();
  }
}

async function make(
  result: CompileResult,
  given: CompileArguments,
  target: Target,
  output: string,
  onStage?: (stage: string) => void,
): Promise<void> {
  if (given.emit !== "c") {
    const kind = given.emit === "exe" ? "exe" : "library";
    const mode = {
      optimize: given.optimize ?? (given.debug ? "0" : "2"),
      debug: given.debug ?? false,
    } as const;
    const staticApi = given.emit === "a" ? staticApiOf(result) : undefined;
    const asked = { ...(staticApi && { staticApi }), ...(onStage && { onStage }) };
    const spec = { kind, output, target, mode, zig: given.zig, ...asked } as const;
    await buildWithProgress(result, spec);
  } else if (output === STANDARD_OUTPUT) {
    process.stdout.write(result.cSource);
  } else {
    writeOutput(output, result.cSource, "data");
  }
}

function staticApiOf({ metadata }: CompileResult): StaticApi {
  const { name, requiredApiVersion } = metadata!;
  return { symbol: apiSymbol(name), minor: Number(requiredApiVersion.split(".")[1]) };
}

function summary({ metadata }: CompileResult, emit: Emit, target: Target): string {
  if (emit === "c" || !metadata) return "C source";
  if (emit === "a")
    return `${target.name}, ${metadata.name}: static library with ${apiSymbol(metadata.name)}`;
  const capabilities = metadata.capabilities.length > 0 ? ` (${metadata.capabilities.join(", ")})` : "";
  return `${target.name}, ${metadata.name}${capabilities}`;
}
