import { type BuildMode, type CCompiler, zigCompiler } from "./c-compiler.js";
import { cacheDirectory } from "./cache-directory.js";
import { linkProgram } from "./link.js";
import { pruneWhenDue } from "./prune-cache.js";
import { runtimeArchive } from "./runtime-archive.js";
import { makeStaticLibrary, type StaticApi } from "./static-library.js";
import type { Target } from "./targets.js";

export interface BuildOptions {
  readonly cSource: string;
  readonly exports: readonly string[];
  readonly kind: "library" | "exe";
  /** Of a library: an archive for hosts to link, in place of one to load. */
  readonly staticApi?: StaticApi;
  readonly output: string;
  readonly target: Target;
  readonly mode: BuildMode;
  /** --zig. */
  readonly zig?: string | undefined;
  /** Instead of zig: tests give gcc with sanitizers. */
  readonly compiler?: CCompiler;
  /** For the runtime and the program alike, such as -DTSF_STRESS_ALLOC. */
  readonly flags?: readonly string[];
  /** Told when the runtime has to be built first, which takes seconds. */
  readonly onRuntimeBuild?: () => void;
  /** Told what is begun, for --timings. */
  readonly onStage?: (stage: string) => void;
}

/** Generated C to a library or an executable. @throws ToolchainError */
export async function buildProgram(options: BuildOptions): Promise<void> {
  options.onStage?.("find the C compiler and the runtime");
  const compiler = options.compiler ?? zigCompiler(options.target, options.zig);
  const { mode, flags = [] } = options;
  const archive = await runtimeArchive({
    compiler,
    mode,
    flags,
    ...(options.onRuntimeBuild && { onBuild: options.onRuntimeBuild }),
  });
  options.onStage?.("compile C and link");
  const { kind, cSource, exports, output } = options;
  const link = { compiler, mode, kind, cSource, archive, exports, output, flags };
  if (options.staticApi) await makeStaticLibrary(link, options.staticApi);
  else await linkProgram(link);
  pruneWhenDue(cacheDirectory());
}
