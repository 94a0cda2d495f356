import { isBuiltin } from "node:module";
import { NODE_MODULES } from "../project/node-modules.js";
import { ts } from "../project/typescript.js";
import type { CheckContext, RuleTable } from "./rule.js";
import { symbolAt } from "./syntax-facts.js";

const K = ts.SyntaxKind;

function importDeclaration(node: ts.ImportDeclaration, c: CheckContext): void {
  if (node.importClause?.isTypeOnly) return;
  const { namedBindings, name } = node.importClause ?? {};
  const onlyTypes =
    namedBindings && ts.isNamedImports(namedBindings) && !name && namedBindings.elements.length > 0;
  if (onlyTypes && namedBindings.elements.every((e) => e.isTypeOnly)) return;
  if (name && ts.isStringLiteral(node.moduleSpecifier) && node.moduleSpecifier.text === "tsfalco")
    c.report(name, "TSF4008", { name: name.text });
  specifier(node.moduleSpecifier, c);
}

function exportDeclaration(node: ts.ExportDeclaration, c: CheckContext): void {
  if (node.moduleSpecifier && !node.isTypeOnly) specifier(node.moduleSpecifier, c);
}

/** A module whose code is not in the program: not found, or known by a declaration file only. */
function specifier(node: ts.Expression, c: CheckContext): void {
  if (!ts.isStringLiteral(node)) return;
  if (node.text.endsWith(".json")) {
    c.report(node, "TSF4001", { module: node.text, advice: adviceFor(node.text) });
    return;
  }
  const file = c.checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (!file) {
    // TypeScript says best that a file is missing.
    if (!node.text.startsWith(".") && !node.text.startsWith("/"))
      c.report(node, "TSF4001", { module: node.text, advice: adviceFor(node.text) });
    return;
  }
  const isForNode = node.text.startsWith("tsfalco/") && node.text !== "tsfalco/events";
  const isDeclared = ts.isSourceFile(file) ? file.isDeclarationFile && c.originOf(file) === "program" : true;
  if (isForNode || isDeclared) c.report(node, "TSF4001", { module: node.text, advice: adviceFor(node.text) });
}

const FETCH =
  '`fetch` is there without an import; httpClient, poll and serve of "tsfalco" are for what it does not do';
const SOCKETS = 'import { connect, listen, datagrams } from "tsfalco"';

/** What there is in place of modules that programs ask for. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["process", "`process` is there without an import: process.env, process.pid"],
  ["url", "`URL` and `URLSearchParams` are there without an import"],
  ["timers", "setTimeout, setInterval and setImmediate are there without an import"],
  ["buffer", 'use Uint8Array, TextEncoder and TextDecoder; toBase64, toHex and others are in "tsfalco"'],
  ["http", FETCH],
  ["https", FETCH],
  ["http2", FETCH],
  ["undici", FETCH],
  ["node-fetch", FETCH],
  ["axios", FETCH],
  ["net", SOCKETS],
  ["dgram", SOCKETS],
  ["tls", `${SOCKETS}, with \`tls\` in the options`],
  ["child_process", 'spawnLines of "tsfalco" gives the lines that a program writes'],
  ["worker_threads", "there are no threads in a source; a plugin's startAsync runs on a thread of its own"],
  ["readline", 'readLines of "tsfalco" reads files by lines, lines(connection) sockets'],
  ["stream", 'use async generators; readBlocks of "tsfalco" reads files a piece at a time'],
  ["assert", "throw an Error where it does not hold"],
  ["dns", "fetch and connect look names up"],
  ["async_hooks", "hand it on as an argument"],
]);

/** What to do without a module, by its name. */
function adviceFor(module: string): string {
  if (module === "tsfalco/testing")
    return "it is for tests in Node: keep them in files that the plugin does not import";
  if (/^ts-?f\w*$/i.test(module)) return 'it is called "tsfalco"';
  if (/\.json$/.test(module)) return "JSON files cannot be imported: put the data into a .ts file";
  if (/^\.{0,2}\//.test(module)) return "a declaration file has no code: import a TypeScript file that has";
  const name = module.replace(/^node:/, "");
  if (name.startsWith("fs/")) return 'files are read synchronously: import from "node:fs"';
  const instead = INSTEAD.get(name);
  if (instead !== undefined) return instead;
  if (module !== name || isBuiltin(name))
    return `of Node's modules there are ${NODE_MODULES.join(", ")}: write what you need of others in TypeScript, or take it in as \`this.config\``;
  return "packages are JavaScript: copy what you need of it into a TypeScript file, and import that by a relative path";
}

function importEquals(node: ts.ImportEqualsDeclaration, c: CheckContext): void {
  if (node.isTypeOnly) return;
  if (ts.isExternalModuleReference(node.moduleReference))
    return c.report(node, "TSF2015", { what: "`import ... = require()`" });
  const target = symbolAt(c, node.name);
  const declaration = target?.valueDeclaration;
  if (!target || !declaration || !(target.flags & ts.SymbolFlags.Value)) return;
  // The alias is a variable of its own: it keeps what the member was.
  const isVariable = (target.flags & ts.SymbolFlags.Variable) !== 0;
  const isFixed = !isVariable || (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  if (!isFixed) c.report(node.name, "TSF2009", { what: "an alias of what is no constant" });
  else if (!isFirst(node))
    c.report(node.name, "TSF2009", { what: "an alias behind code that may use it early" });
}

/** Nothing runs before it but imports and declarations. */
function isFirst(node: ts.ImportEqualsDeclaration): boolean {
  const { statements } = node.parent;
  return statements
    .slice(0, statements.indexOf(node))
    .every(
      (one) =>
        ts.isImportDeclaration(one) || ts.isImportEqualsDeclaration(one) || ts.isDeclarationStatement(one),
    );
}

function exportAssignment(node: ts.ExportAssignment, c: CheckContext): void {
  if (node.isExportEquals) c.report(node, "TSF2015", { what: "`export =`" });
  else if (!keepsItsValue(node.expression, c))
    c.report(node.expression, "TSF2035", { advice: insteadOf(node.expression) });
}

function insteadOf(exported: ts.Expression): string {
  if (ts.isNewExpression(exported) && ts.isIdentifier(exported.expression))
    return `export the class, of which the host makes objects: \`export default ${exported.expression.text};\``;
  return "make it a constant: `const name = ...; export default name;`";
}

/** `export default x` exports what x is at that moment: the same as x itself where x never changes. */
function keepsItsValue(node: ts.Expression, c: CheckContext): boolean {
  if (!ts.isIdentifier(node)) return false;
  const declaration = symbolAt(c, node)?.declarations?.[0];
  // TypeScript says best what a name is that is not there.
  if (!declaration || !ts.isVariableDeclaration(declaration)) return true;
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
}

/** `import()` and `require()`. */
function call(node: ts.CallExpression, c: CheckContext): void {
  const { expression } = node;
  if (expression.kind === K.ImportKeyword) c.report(node, "TSF2015", { what: "`import()`" });
  else if (
    ts.isIdentifier(expression) &&
    expression.text === "require" &&
    !c.checker.getSymbolAtLocation(expression)
  ) {
    c.report(node, "TSF2015", { what: "`require()`" });
  }
}

/** What comes from and goes to other modules. */
export const moduleRules: RuleTable = [
  [K.ImportDeclaration, importDeclaration],
  [K.ExportDeclaration, exportDeclaration],
  [K.ImportEqualsDeclaration, importEquals],
  [K.ExportAssignment, exportAssignment],
  [K.CallExpression, call],
];
