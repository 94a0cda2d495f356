import { type BuildMode, type CCompiler, compileFlags } from "./c-compiler.js";
import { RUNTIME_FOLDER } from "./runtime-archive.js";

export interface LinkOptions {
  readonly compiler: CCompiler;
  readonly mode: BuildMode;
  readonly kind: "library" | "exe";
  /** The generated translation unit. It includes headers of the runtime. */
  readonly cSource: string;
  /** Of `runtimeArchive` for the same compiler and mode. */
  readonly archive: string;
  /** What the library exports: these, whether generated or from the archive, and nothing else. */
  readonly exports: readonly string[];
  /** Where the output goes; an existing file is replaced in one step. */
  readonly output: string;
  /** For tests: headers from elsewhere, another cache, more flags. */
  readonly runtimeFolder?: string;
  readonly cache?: string;
  readonly flags?: readonly string[];
}

/** For the generated C, which lies in `folder`. */
export function compileArguments(options: LinkOptions, folder: string): string[] {
  const { compiler, mode } = options;
  const runtime = options.runtimeFolder ?? RUNTIME_FOLDER;
  return [
    ...compiler.prefix,
    ...compileFlags(compiler, mode, folder),
    `-ffile-prefix-map=${runtime}=runtime-c`,
    // A deep expression is deep in C; clang refuses more than 256 brackets unless told otherwise. gcc has no limit.
    ...(compiler.command === "gcc" ? [] : ["-fbracket-depth=1000000"]),
    ...(options.flags ?? []),
    "-I",
    runtime,
  ];
}
