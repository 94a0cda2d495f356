import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { compilerHost, type ReadFile } from "./compiler-host.js";
import { ts } from "./typescript.js";
import { rememberChainSymbols } from "./chain-symbols.js";
import { NODE_PATHS } from "./node-modules.js";
import { isLibraryFile, PACKAGE_ROOT, RUNS_FROM_DIST } from "./package-root.js";
import { literalOfStandIn } from "./stand-in-types.js";
import { noteStandIn, shortened, type StandIn } from "./stand-ins.js";
import { STDLIB_PARTS } from "./stdlib-files.js";

/** The library every program sees instead of TypeScript's own. */
export const LIB_FILE: string = join(PACKAGE_ROOT, "stdlib", "lib", "lib.tsfalco.d.ts");

/** Where `import ... from "tsfalco"` leads, whether or not the package is installed beside the plugin. */
export const SDK_FILE: string = RUNS_FROM_DIST
  ? join(PACKAGE_ROOT, "dist", "stdlib", "falco", "index.d.ts")
  : join(PACKAGE_ROOT, "stdlib", "falco", "index.ts");

/** Typings alone, apart from the rest: they are many. Built, without their comments (schema/bare-typings.mjs). */
export const EVENTS_FILE: string = join(
  dirname(SDK_FILE),
  "events",
  RUNS_FROM_DIST ? "bare.d.ts" : "index.ts",
);
const TESTING_FILE: string = join(dirname(dirname(SDK_FILE)), "testing", basename(SDK_FILE));

/** A program ready to be walked: TypeScript's own nodes and checker, not ts-morph's wrappers. */
export interface LoadedProject {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly entry: ts.SourceFile;
  /** The user's files, the entry included, imports before importers are not guaranteed. */
  readonly userFiles: readonly ts.SourceFile[];
  /** USER_STRICTNESS is on though nobody said so. */
  readonly isStrictUnasked: boolean;
  /** Some long array literals are seen in part. */
  readonly hasStandIns: boolean;
}

/**
 * What a tsconfig.json decides: off in one that does not name them, as in TypeScript. Where there is none they are on,
 * or off in a program that `load` is asked to take as TypeScript would.
 */
const USER_STRICTNESS = ["noUncheckedIndexedAccess", "exactOptionalPropertyTypes"] as const;

/** Taken over from the user's tsconfig.json: how names are resolved, and stricter checks. */
const USER_OPTIONS = [
  "baseUrl",
  "paths",
  "customConditions",
  "noImplicitOverride",
  "noImplicitReturns",
  "noFallthroughCasesInSwitch",
  "noPropertyAccessFromIndexSignature",
  "noUnusedLocals",
  "noUnusedParameters",
  "allowUnreachableCode",
  "allowUnusedLabels",
] as const;

/**
 * Loads `entry` and what it imports, with our options forced on top of the nearest tsconfig.json.
 * `extraFiles` are further roots (our TypeScript library); they are not user files. `unasked` is what USER_STRICTNESS
 * is where there is no tsconfig.json. `literals`: "whole" for no stand-ins, "short" for those that are surely as good.
 * @throws Error when `entry` cannot be read.
 */
export function loadProject(
  entry: string,
  extraFiles: readonly string[] = [],
  unasked: "strict" | "plain" = "strict",
  literals: "short" | "whole" = "short",
): LoadedProject {
  const entryPath = resolve(entry);
  if (!existsSync(entryPath)) throw new Error(`no such file: ${entryPath}`);
  const user = userOptions(dirname(entryPath));
  const options = compilerOptions(user ?? strictness(() => unasked === "strict"));
  const standIns = new Map<string, readonly StandIn[]>();
  const read = literals === "short" ? shortening(standIns) : ts.sys.readFile;
  const roots = [LIB_FILE, ...extraFiles.map((file) => resolve(file)), entryPath];
  const host = compilerHost(options, read);
  let program = ts.createProgram(roots, options, host);
  const users = usersOf(program);
  const parts = STDLIB_PARTS.filter(({ words }) => users.some(({ text }) => words.test(text)));
  if (parts.length > 0)
    program = ts.createProgram([...roots, ...parts.map(({ file }) => file)], options, host, program);
  const file = program.getSourceFile(entryPath);
  if (!file) throw new Error(`not loaded: ${entryPath}`);
  makeModules(program);
  const checker = program.getTypeChecker();
  if (!noteStandIns(program, checker, standIns)) return loadProject(entry, extraFiles, unasked, "whole");
  rememberChainSymbols(checker);
  return {
    program,
    checker,
    entry: file,
    userFiles: usersOf(program),
    isStrictUnasked: user === undefined && unasked === "strict",
    hasStandIns: standIns.size > 0,
  };
}

/**
 * A file without imports and exports that declares a name of the library is a module, as Node takes every file: the name
 * is its own then, and does not extend the library's.
 */
function makeModules(program: ts.Program): void {
  const library = new Set(program.getSourceFiles().filter(isAmbient).flatMap(namesDeclared));
  for (const file of usersOf(program)) {
    const parsed = file as ts.SourceFile & { externalModuleIndicator?: unknown };
    const isModule = file.isDeclarationFile || parsed.externalModuleIndicator !== undefined;
    if (!isModule && namesDeclared(file).some((name) => library.has(name)))
      parsed.externalModuleIndicator = true;
  }
}

function isAmbient(file: ts.SourceFile): boolean {
  return file.isDeclarationFile && isLibraryFile(file.fileName) && !ts.isExternalModule(file);
}

function namesDeclared(file: ts.SourceFile): string[] {
  return file.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : [],
      );
    const { name } = statement as ts.Statement & { name?: ts.Node };
    return name && ts.isIdentifier(name) ? [name.text] : [];
  });
}

/** Reads the user's files with stand-ins for their long array literals, which it adds to what is given. */
function shortening(standIns: Map<string, readonly StandIn[]>): ReadFile {
  return (path) => {
    const text = ts.sys.readFile(path);
    const short = text === undefined || isLibraryFile(path) ? undefined : shortened(text);
    if (short) standIns.set(resolve(path), short.standIns);
    return short?.text ?? text;
  };
}

/** Whether each is as good as what it stands for. */
function noteStandIns(
  program: ts.Program,
  checker: ts.TypeChecker,
  standIns: ReadonlyMap<string, readonly StandIn[]>,
): boolean {
  for (const file of standIns.size > 0 ? program.getSourceFiles() : []) {
    for (const standIn of standIns.get(resolve(file.fileName)) ?? []) {
      const literal = literalOfStandIn(file, checker, standIn);
      if (!literal) return false;
      noteStandIn(literal, standIn);
    }
  }
  return true;
}

function usersOf(program: ts.Program): ts.SourceFile[] {
  return program.getSourceFiles().filter((f) => !f.isDeclarationFile && !isLibraryFile(f.fileName));
}

function compilerOptions(user: ts.CompilerOptions): ts.CompilerOptions {
  return {
    ...user,
    strict: true,
    useUnknownInCatchVariables: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    // Resolves "./a.js", "./a.ts" and "./a" to a.ts, whatever the user's package says of CommonJS.
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    allowImportingTsExtensions: true,
    noEmit: true,
    noLib: true,
    types: [],
    skipLibCheck: true,
    paths: {
      ...user.paths,
      ...NODE_PATHS,
      tsfalco: [SDK_FILE],
      "tsfalco/events": [EVENTS_FILE],
      "tsfalco/testing": [TESTING_FILE],
    },
  };
}

/** Only the options in USER_OPTIONS and USER_STRICTNESS of the nearest tsconfig.json, `extends` followed. */
function userOptions(folder: string): ts.CompilerOptions | undefined {
  const configPath = ts.findConfigFile(folder, ts.sys.fileExists);
  if (configPath === undefined) return undefined;
  const host: ts.ParseConfigFileHost = {
    useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    // The files of the config are of no interest, and listing them can be slow.
    readDirectory: () => [],
    onUnRecoverableConfigFileDiagnostic: () => {},
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(configPath, {}, host);
  if (!parsed) return undefined;
  const { options } = parsed;
  const kept = Object.fromEntries(
    USER_OPTIONS.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]),
  ) as ts.CompilerOptions;
  // `paths` without baseUrl are relative to the config, which ours is not.
  if (kept.paths && kept.baseUrl === undefined) kept.paths = absolutePaths(kept.paths, dirname(configPath));
  return { ...kept, ...strictness((name) => options[name] === true) };
}

function strictness(isOn: (name: (typeof USER_STRICTNESS)[number]) => boolean): ts.CompilerOptions {
  return Object.fromEntries(USER_STRICTNESS.map((name) => [name, isOn(name)]));
}

function absolutePaths(paths: ts.MapLike<string[]>, folder: string): ts.MapLike<string[]> {
  return Object.fromEntries(
    Object.entries(paths).map(([pattern, targets]) => [pattern, targets.map((t) => resolve(folder, t))]),
  );
}
