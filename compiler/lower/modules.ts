import { dirname, join, resolve } from "node:path";
import { ts } from "../project/typescript.js";
import { LIB_FILE, SDK_FILE, type LoadedProject } from "../project/load.js";
import { STDLIB_SOURCES } from "../project/stdlib-files.js";
import { hiddenGetters } from "../types/hidden-getters.js";
import { OwnIterators } from "../types/own-iterators.js";
import { resetTypes } from "../types/type.js";
import { type Origin, TypeConverter } from "../types/from-typescript.js";
import { typedArraysIn } from "../types/typed-arrays.js";
import type { Library } from "./context.js";
import { ProgramLowering } from "./program.js";

/** Classes of the library that are iterable as those of the program are. */
const OWN_ITERATORS = /(url.search-params|collections.(map|set)-class)\.ts$/;

/** The types of the program, as nothing of it is lowered yet. */
export function typesOf(loaded: LoadedProject): TypeConverter {
  resetTypes();
  const { checker, program, userFiles } = loaded;
  const stdlib = stdlibOf(loaded);
  return new TypeConverter(
    checker,
    originOfFile,
    program.getCompilerOptions(),
    hiddenGetters(checker, userFiles),
    classesOf(stdlib, checker),
    new OwnIterators([...userFiles, ...stdlib.filter(({ fileName }) => OWN_ITERATORS.test(fileName))]),
    typedArraysIn(userFiles.map(({ text }) => text)),
  );
}

function stdlibOf({ program }: LoadedProject): ts.SourceFile[] {
  return STDLIB_SOURCES.map((path) => program.getSourceFile(resolve(path))).filter((f) => f !== undefined);
}

/** Lowers the user's modules; what they reach is lowered by `finish()`. */
export function lowerProgram(loaded: LoadedProject, types: TypeConverter, library: Library): ProgramLowering {
  const lowering = new ProgramLowering(loaded.checker, originOfFile, stdlibOf(loaded), library, types);
  lowering.lowerModules(importOrder(loaded));
  return lowering;
}

/** The classes that files export, by name. */
function classesOf(files: readonly ts.SourceFile[], checker: ts.TypeChecker): Map<string, ts.Symbol> {
  const classes = files.flatMap(({ statements }) => statements.filter((s) => ts.isClassDeclaration(s)));
  return new Map(classes.map(({ name }) => [name!.text, checker.getSymbolAtLocation(name!)!]));
}

const LIBRARY_FOLDER = dirname(resolve(LIB_FILE));
const SOURCES = new Set(STDLIB_SOURCES.map((f) => resolve(f)));
/** Of the declarations that plugins import, and of the sources, which our TypeScript library imports. */
const SDK_FOLDERS = [dirname(resolve(SDK_FILE)), join(dirname(LIBRARY_FOLDER), "falco")];

const origins = new WeakMap<ts.SourceFile, Origin>();

/** Whose declarations a file holds. The TypeScript part of stdlib/ is compiled like the user's own files. */
export function originOfFile(file: ts.SourceFile): Origin {
  let origin = origins.get(file);
  if (!origin) origins.set(file, (origin = originOfPath(resolve(file.fileName))));
  return origin;
}

function originOfPath(path: string): Origin {
  if (dirname(path) === LIBRARY_FOLDER) return "lib";
  return SDK_FOLDERS.some((folder) => path.startsWith(folder)) && !SOURCES.has(path) ? "sdk" : "program";
}

/** The user's files in the order their bodies run: imports first, each once (ECMA-262 16.2.1.5.3). */
function importOrder({ entry, checker, userFiles }: LoadedProject): ts.SourceFile[] {
  const user = new Set(userFiles);
  const order: ts.SourceFile[] = [];
  const seen = new Set<ts.SourceFile>();
  const visit = (file: ts.SourceFile): void => {
    if (seen.has(file) || !user.has(file)) return;
    seen.add(file);
    for (const statement of file.statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const imported = importedFile(checker, statement);
      if (imported) visit(imported);
    }
    order.push(file);
  };
  visit(entry);
  return order;
}

/** Such an import is gone with the types: the module does not run for it. `import "./x.js"` has no clause. */
function importsTypesOnly(checker: ts.TypeChecker, clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  if (clause.name || !clause.namedBindings || !ts.isNamedImports(clause.namedBindings)) return false;
  const { elements } = clause.namedBindings;
  return (
    elements.length > 0 &&
    elements.every((element) => {
      const symbol = checker.getSymbolAtLocation(element.name);
      const target =
        symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return element.isTypeOnly || (target !== undefined && !(target.flags & ts.SymbolFlags.Value));
    })
  );
}

function importedFile(
  checker: ts.TypeChecker,
  statement: ts.ImportDeclaration | ts.ExportDeclaration,
): ts.SourceFile | undefined {
  if (!statement.moduleSpecifier) return undefined;
  if (ts.isImportDeclaration(statement) && importsTypesOnly(checker, statement.importClause))
    return undefined;
  const declaration = checker.getSymbolAtLocation(statement.moduleSpecifier)?.valueDeclaration;
  return declaration && ts.isSourceFile(declaration) ? declaration : undefined;
}
