import { resolve } from "node:path";
import { ts } from "ts-morph";
import { LIB_FILE, SDK_FILE, type LoadedProject } from "../project/load.js";
import { STDLIB_FILES, STDLIB_SOURCES } from "../project/stdlib-files.js";
import { resetTypes } from "../types/type.js";
import type { Origin } from "../types/from-typescript.js";
import { ProgramLowering } from "./program.js";
import { dirname } from "node:path";

/** Lowers the user's modules; what they reach is lowered by `finish()`. */
export function lowerProgram(loaded: LoadedProject): ProgramLowering {
  resetTypes();
  const stdlib = STDLIB_SOURCES.map((path) => loaded.program.getSourceFile(resolve(path))).filter(
    (f) => f !== undefined,
  );
  const lowering = new ProgramLowering(loaded.checker, originOfFile, stdlib);
  lowering.lowerModules(importOrder(loaded));
  return lowering;
}

const LIBRARY_FILES = new Set(
  [LIB_FILE, ...STDLIB_FILES.filter((f) => f.endsWith(".d.ts"))].map((f) => resolve(f)),
);
const SOURCES = new Set(STDLIB_SOURCES.map((f) => resolve(f)));
const SDK_FOLDER = dirname(resolve(SDK_FILE));

/** Whose declarations a file holds. The TypeScript part of stdlib/ is compiled like the user's own files. */
export function originOfFile(file: ts.SourceFile): Origin {
  const path = resolve(file.fileName);
  if (LIBRARY_FILES.has(path)) return "lib";
  return path.startsWith(SDK_FOLDER) && !SOURCES.has(path) ? "sdk" : "program";
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

function importedFile(
  checker: ts.TypeChecker,
  statement: ts.ImportDeclaration | ts.ExportDeclaration,
): ts.SourceFile | undefined {
  if (!statement.moduleSpecifier) return undefined;
  if (ts.isImportDeclaration(statement) && statement.importClause?.isTypeOnly) return undefined;
  const declaration = checker.getSymbolAtLocation(statement.moduleSpecifier)?.valueDeclaration;
  return declaration && ts.isSourceFile(declaration) ? declaration : undefined;
}
