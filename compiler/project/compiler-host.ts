import { isLibraryFile } from "./package-root.js";
import { ts } from "./typescript.js";

/** What a file holds; undefined where there is none. */
export type ReadFile = (path: string) => string | undefined;

/**
 * Files of the library, parsed, and bound by the first checker that sees them: they are a third of what it takes to load a
 * program, and stay for the next one of this process. Under the options, of which parsing and binding look at some.
 */
const libraryFiles = new Map<string, Map<string, ts.SourceFile | undefined>>();

/** A host for programs with `options`, whose files are parsed once however many programs are made with it. */
export function compilerHost(options: ts.CompilerOptions, read: ReadFile): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  // How the user's names are resolved is not in what is kept.
  const ours = filesUnder(JSON.stringify({ ...options, paths: undefined, baseUrl: undefined }));
  const users = new Map<string, ts.SourceFile | undefined>();
  // Which files are modules is not told here (load.ts): of variables of a module the checker believes in closures, too, that
  // what an element of an array gave is not undefined.
  const parse = (path: string): ts.SourceFile | undefined => {
    const text = read(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, options.target!);
  };
  host.readFile = read;
  host.getSourceFile = (path) => {
    const files = isLibraryFile(path) ? ours : users;
    if (!files.has(path)) files.set(path, parse(path));
    return files.get(path);
  };
  return host;
}

function filesUnder(options: string): Map<string, ts.SourceFile | undefined> {
  let files = libraryFiles.get(options);
  if (!files) libraryFiles.set(options, (files = new Map()));
  return files;
}
