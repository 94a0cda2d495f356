import { basename, resolve } from "node:path";
import { longChains } from "./check/chains.js";
import { checkFiles } from "./check/check.js";
import { type Diagnostic, hasErrors, type SourceLocation } from "./diagnostics/diagnostic.js";
import { withoutCascades } from "./diagnostics/cascades.js";
import { inSourceOrder, withoutFollowOns, withoutRepetition } from "./diagnostics/order.js";
import { lowerPlugin, type PluginModel } from "./abi/lower-plugin.js";
import { neverRun } from "./abi/never-run.js";
import { misplacedTableUses } from "./abi/table-calls.js";
import { type PluginDescription, readPlugin } from "./abi/plugin.js";
import { LIBRARY } from "./builtins/library.js";
import { emitExecutable } from "./emit-c/executable.js";
import { emitPlugin } from "./emit-c/plugin.js";
import type { Program } from "./ir/ir.js";
import { ProgramEmitter } from "./emit-c/program-emitter.js";
import { NoTable } from "./passes/whole-tables.js";
import { runPasses } from "./passes/pipeline.js";
import { lowerProgram, originOfFile, typesOf } from "./lower/modules.js";
import type { ProgramLowering } from "./lower/program.js";
import { lowerUnreached } from "./lower/unreached.js";
import { STDLIB_FILES } from "./project/stdlib-files.js";
import { type LoadedProject, loadProject } from "./project/load.js";
import { diagnosticOf, locationOf, textAt } from "./project/location.js";
import { typeScriptErrors } from "./project/typescript-errors.js";

/** What is wanted from one compilation. Paths may be relative to the working directory. */
export interface CompileOptions {
  /** The plugin file, or for `emit: "exe"` the program's main file. */
  readonly entry: string;
  /** "library": a Falco plugin (.so/.dll); "exe": a program whose module body runs once. */
  readonly emit: "library" | "exe";
  /** Where the compiler is to stop: "check" makes no C. */
  readonly stopAfter?: "check" | "c";
  /** Told what is begun, for --timings. */
  readonly onStage?: (stage: string) => void;
}

/** What the build needs to know of the plugin besides its code, and `inspect` shows. */
export interface ProgramMetadata {
  /** Plugin name as Falco sees it; for an executable the file's base name. */
  readonly name: string;
  /** Least plugin API version that the used features need, "3.0.0" for an executable. */
  readonly requiredApiVersion: string;
  /** Capabilities in the ABI's order: "sourcing", "extraction", "parsing", "async", "listening". */
  readonly capabilities: readonly string[];
  /** Every TypeScript file that went into the program, absolute, sorted. */
  readonly files: readonly string[];
  /** Undefined for an executable. */
  readonly plugin: PluginSummary | undefined;
  /** Where the program first uses what there is on Linux only. */
  readonly linuxOnly?: { readonly name: string; readonly location: SourceLocation };
}

/** What a plugin says of itself, for those who want to see at a glance that it was understood. */
export interface PluginSummary {
  readonly version: string;
  /** The event source's name; "" for none. */
  readonly source: string;
  /** The fields' names, in their order. */
  readonly fields: readonly string[];
}

export interface CompileResult {
  /** The generated translation unit; empty when there are errors. */
  readonly cSource: string;
  /** Symbols the library exports, sorted; ["main"] for an executable. */
  readonly exports: readonly string[];
  /** Errors and warnings, in source order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when there are errors. */
  readonly metadata: ProgramMetadata | undefined;
}

/**
 * Compiles one program to C: load, check, lower, passes, emit. Never throws for what is wrong with
 * the source (that is in `diagnostics`); throws for faults of the compiler itself.
 */
export function compileProgram(options: CompileOptions): CompileResult {
  options.onStage?.("load and parse");
  const loaded = loadProject(options.entry, STDLIB_FILES);
  if (!loaded.hasStandIns) return compileLoaded(loaded, options);
  const result = withStandIns(loaded, options);
  if (result?.diagnostics.length === 0) return result;
  // What is found is told of the text as it is.
  options.onStage?.("load and parse");
  return compileLoaded(loadProject(options.entry, STDLIB_FILES, "strict", "whole"), options);
}

/** Undefined when a literal turns out to be no table of constants. */
function withStandIns(loaded: LoadedProject, options: CompileOptions): CompileResult | undefined {
  try {
    return compileLoaded(loaded, options);
  } catch (error) {
    if (error instanceof NoTable) return undefined;
    throw error;
  }
}

function compileLoaded(strict: LoadedProject, options: CompileOptions): CompileResult {
  const stage = options.onStage ?? (() => {});
  stage("TypeScript's check");
  const chains = longChains(strict.userFiles);
  if (chains.length > 0) return failed(chains.map(diagnosticOf));
  const loaded = asItPasses(strict, options.entry);
  const read = options.emit === "library" ? readPlugin({ ...loaded, originOf: originOfFile }) : undefined;
  const errors = typeScriptErrors(loaded);
  stage("our check");
  const refused = [...checkFiles(loaded, originOfFile, read !== undefined), ...(read?.problems ?? [])].map(
    diagnosticOf,
  );
  const outside = withoutCascades(refused, errors, (location) => textAt(loaded.program, location));
  const found = [...withoutFollowOns(errors, outside), ...outside];
  if (hasErrors(found)) return failed(found);
  stage("lower");
  const { lowering, model } = lowerAll(loaded, read?.plugin, options.stopAfter === "check");
  const misplaced = model ? [...misplacedTableUses(lowering, model), ...neverRun(lowering, model)] : [];
  found.push(...withoutRepetition([...lowering.refusals, ...misplaced].map(diagnosticOf)));
  if (hasErrors(found)) return failed(found);
  if (options.stopAfter !== "check") {
    stage("passes");
    runPasses(lowering.program);
    stage("write C");
  }
  const files = loaded.userFiles.map((f) => resolve(f.fileName)).sort();
  const { linuxOnly } = lowering;
  const name = model?.description.metadata.name ?? basename(options.entry).replace(/\.[cm]?ts$/, "");
  return {
    ...(options.stopAfter === "check" ? { cSource: "", exports: [] } : emitProgram(lowering.program, model)),
    diagnostics: inSourceOrder(found),
    metadata: {
      name,
      requiredApiVersion: model?.description.apiVersion.text ?? "3.0.0",
      capabilities: model?.description.capabilities ?? [],
      files,
      plugin: model && summaryOf(model),
      ...(linuxOnly && { linuxOnly: { name: linuxOnly.name, location: locationOf(linuxOnly.node) } }),
    },
  };
}

/** As often as it takes to know what stands behind the program's interfaces: nearly always once. */
function lowerAll(
  loaded: LoadedProject,
  plugin: PluginDescription | undefined,
  isCheck: boolean,
): { lowering: ProgramLowering; model: PluginModel | undefined } {
  const types = typesOf(loaded);
  for (;;) {
    const lowering = lowerProgram(loaded, types, LIBRARY);
    const model = plugin && lowerPlugin(lowering, plugin);
    if (isCheck) lowerUnreached(lowering, loaded.userFiles);
    lowering.finish();
    if (!types.again()) return { lowering, model };
  }
}

/** As strict as can be where no tsconfig.json says how strict; as TypeScript is where the program passes only so. */
function asItPasses(loaded: LoadedProject, entry: string): LoadedProject {
  const isRefused = loaded.isStrictUnasked && hasErrors(typeScriptErrors(loaded));
  return isRefused
    ? loadProject(entry, STDLIB_FILES, "plain", loaded.hasStandIns ? "short" : "whole")
    : loaded;
}

function summaryOf({ description }: PluginModel): PluginSummary {
  const { version, source } = description.metadata;
  return { version, source, fields: description.fields.map(({ name }) => name) };
}

function emitProgram(
  program: Program,
  model: PluginModel | undefined,
): Pick<CompileResult, "cSource" | "exports"> {
  let exports: readonly string[] = ["main"];
  const cSource = new ProgramEmitter(program, model?.parse).emit((emitter) => {
    if (!model) return emitExecutable();
    const plugin = emitPlugin(emitter, model);
    exports = plugin.exports;
    return plugin.c;
  });
  return { cSource, exports };
}

function failed(diagnostics: readonly Diagnostic[]): CompileResult {
  return { cSource: "", exports: [], diagnostics: inSourceOrder(diagnostics), metadata: undefined };
}
