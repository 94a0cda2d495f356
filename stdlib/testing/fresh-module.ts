import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { EVENTS_FILE, SDK_FILE, type LoadedProject } from "../../compiler/project/load.js";
import { ts } from "../../compiler/project/typescript.js";
import { addSource } from "./places.js";
import { events, falco, sdk } from "./sdk.js";

/** How the modules reach this process's own SDK, whose Plugin takes what the host gives it. */
export const sdkHandle = "tsfalco.sdk";

/**
 * Runs a plugin file and what it imports anew, as modules of their own: a library, too, begins each life with its
 * module variables as they are written. The types are left out; breakpoints find their places through source maps.
 */
export async function importFresh(project: LoadedProject): Promise<Record<string, unknown>> {
  (globalThis as Record<string, unknown>)[sdkHandle] = sdk;
  const { entry, folder } = writeModules(project);
  try {
    return (await import(/* @vite-ignore */ entry)) as Record<string, unknown>;
  } finally {
    // What was imported is in memory.
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A plugin's files as modules that a thread can import. */
export interface WrittenModules {
  /** The plugin's file. */
  readonly entry: string;
  /** By the files that they are made of. */
  readonly urls: ReadonlyMap<string, string>;
  /** Theirs alone: to be removed once they were imported. */
  readonly folder: string;
}

/** The name by which a module also exports what is declared at its top: what a task's thread finds its function by. */
export function nameForTasks(name: string): string {
  return `task ${name}`;
}

/** Writes the modules of a plugin, which find the SDK of the thread that imports them. */
export function writeModules({ entry, userFiles, checker }: LoadedProject): WrittenModules {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-node-"));
  const urls = new Map(
    userFiles.map(({ fileName }, i) => [fileName, moduleUrl(folder, `${i}-${basename(fileName)}.mjs`)]),
  );
  const sdkUrl = writeSdk(folder, "tsfalco.mjs", falco);
  const eventsUrl = writeSdk(folder, "tsfalco-events.mjs", events);
  for (const file of userFiles) {
    const leadsTo = (specifier: ts.StringLiteralLike): string => {
      const target = checker.getSymbolAtLocation(specifier)?.valueDeclaration?.getSourceFile().fileName;
      if (target === SDK_FILE || specifier.text === "tsfalco") return sdkUrl;
      if (target === EVENTS_FILE || specifier.text === "tsfalco/events") return eventsUrl;
      return (
        (target === undefined ? undefined : urls.get(target)) ?? resolveOutside(specifier.text, file.fileName)
      );
    };
    writeModule(urls.get(file.fileName)!, file, leadsTo);
  }
  return { entry: urls.get(entry.fileName)!, urls, folder };
}

function writeSdk(folder: string, name: string, module: object): string {
  const url = moduleUrl(folder, name);
  const names = Object.keys(module).join(", ");
  writeFileSync(new URL(url), `export const { ${names} } = globalThis["${sdkHandle}"];\n`);
  return url;
}

/** What is declared at the top of a file and is there at run time. */
function declaredNames(file: ts.SourceFile): string[] {
  return file.statements.flatMap((statement) => {
    if (ts.getCombinedModifierFlags(statement as unknown as ts.Declaration) & ts.ModifierFlags.Ambient)
      return [];
    if (ts.isFunctionDeclaration(statement))
      return statement.name && statement.body ? [statement.name.text] : [];
    if (ts.isClassDeclaration(statement)) return statement.name ? [statement.name.text] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  });
}

function moduleUrl(folder: string, name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

/** A package or a module of Node: nothing that compiles, but a plugin that is being written may have it. */
function resolveOutside(specifier: string, from: string): string {
  if (specifier.startsWith("node:")) return specifier;
  const path = createRequire(from).resolve(specifier);
  return path.startsWith("/") ? pathToFileURL(path).href : path;
}

function writeModule(
  url: string,
  file: ts.SourceFile,
  leadsTo: (specifier: ts.StringLiteralLike) => string,
): void {
  const targets = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const { moduleSpecifier } = statement;
    const isType = ts.isImportDeclaration(statement)
      ? statement.importClause?.isTypeOnly
      : statement.isTypeOnly;
    if (!isType && moduleSpecifier && ts.isStringLiteralLike(moduleSpecifier))
      targets.set(moduleSpecifier.text, leadsTo(moduleSpecifier));
  }
  const { text, end, map } = withoutTypes(file);
  addSource(url, file.fileName, map);
  const led = text.replace(target, (_, quoted: string) => {
    const specifier = JSON.parse(`"${quoted}"`) as string;
    return JSON.stringify(targets.get(specifier) ?? specifier);
  });
  writeFileSync(new URL(url), led + end);
}

/** A file as JavaScript, but for where its imports lead. */
interface Transpiled {
  readonly text: string;
  readonly end: string;
  readonly map: object;
}

/** Once for all loads: a suite loads its plugin for each of its tests. */
const transpiled = new WeakMap<ts.SourceFile, Transpiled>();

/** Stands for where an import leads, which is another file each time; no author has written it. */
const mark = `${randomUUID()} `;
const target = new RegExp(`"${mark}((?:[^"\\\\]|\\\\.)*)"`, "g");

function withoutTypes(file: ts.SourceFile): Transpiled {
  const known = transpiled.get(file);
  if (known) return known;
  const { outputText, sourceMapText } = ts.transpileModule(file.text, {
    fileName: file.fileName,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      sourceMap: true,
      inlineSources: true,
    },
    transformers: { after: [markTargets] },
  });
  const map = { ...(JSON.parse(sourceMapText!) as object), sources: [file.fileName] };
  const names = declaredNames(file).map((name) => `${name} as ${JSON.stringify(nameForTasks(name))}`);
  const inBase64 = Buffer.from(JSON.stringify(map)).toString("base64");
  const made = {
    text: outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, ""),
    end: `export { ${names.join(", ")} };\n//# sourceMappingURL=data:application/json;base64,${inBase64}\n`,
    map,
  };
  transpiled.set(file, made);
  return made;
}

/** Marks where imports lead. */
const markTargets: ts.TransformerFactory<ts.SourceFile> =
  ({ factory }) =>
  (file) => {
    const literal = (node: ts.Expression): ts.StringLiteral =>
      factory.createStringLiteral(mark + (node as ts.StringLiteral).text);
    const statements = file.statements.map((node) => {
      if (ts.isImportDeclaration(node))
        return factory.updateImportDeclaration(
          node,
          node.modifiers,
          node.importClause,
          literal(node.moduleSpecifier),
          node.attributes,
        );
      if (ts.isExportDeclaration(node) && node.moduleSpecifier)
        return factory.updateExportDeclaration(
          node,
          node.modifiers,
          node.isTypeOnly,
          node.exportClause,
          literal(node.moduleSpecifier),
          node.attributes,
        );
      return node;
    });
    return factory.updateSourceFile(file, statements);
  };
