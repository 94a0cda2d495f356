import { basename, resolve } from "node:path";
import { type Diagnostic, hasErrors } from "./diagnostics/diagnostic.js";
import { emitExecutable } from "./emit-c/executable.js";
import { ProgramEmitter } from "./emit-c/program-emitter.js";
import { lowerProgram } from "./lower/modules.js";
import { STDLIB_FILES } from "./project/stdlib-files.js";
import { loadProject } from "./project/load.js";
import { diagnosticOf } from "./project/location.js";
import { typeScriptErrors } from "./project/typescript-errors.js";

/** What is wanted from one compilation. Paths may be relative to the working directory. */
export interface CompileOptions {
  /** The plugin file, or for `emit: "exe"` the program's main file. */
  readonly entry: string;
  /** "library": a Falco plugin (.so/.dll); "exe": a program whose module body runs once. */
  readonly emit: "library" | "exe";
  /** Where the compiler is to stop: "check" makes no C. */
  readonly stopAfter?: "check" | "c";
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
  const loaded = loadProject(options.entry, STDLIB_FILES);
  const errors = typeScriptErrors(loaded);
  if (hasErrors(errors)) return failed(errors);
  const lowering = lowerProgram(loaded);
  lowering.finish();
  const refused = lowering.refusals.map(diagnosticOf);
  if (hasErrors(refused)) return failed(refused);
  const emitter = new ProgramEmitter(lowering.program);
  const cSource = emitter.emit(emitExecutable);
  const files = loaded.userFiles.map((f) => resolve(f.fileName)).sort();
  const name = basename(options.entry).replace(/\.[cm]?ts$/, "");
  return {
    cSource: options.stopAfter === "check" ? "" : cSource,
    exports: ["main"],
    diagnostics: [...errors, ...refused],
    metadata: { name, requiredApiVersion: "3.0.0", capabilities: [], files },
  };
}

function failed(diagnostics: readonly Diagnostic[]): CompileResult {
  return { cSource: "", exports: [], diagnostics, metadata: undefined };
}
