import { basename } from "node:path";
import { isLibraryFile } from "../project/package-root.js";
import { ts } from "../project/typescript.js";
import { nameGiven, nameText } from "../types/given-names.js";
import type { ClosureNode } from "./context.js";
import { COUNTING, LIBRARY_FUNCTIONS } from "./library-functions.js";

export function parameterName(node: ClosureNode, index: number): string {
  const name = node.parameters[index]?.name;
  return name && ts.isIdentifier(name) ? name.text : `p${index}`;
}

/** What a function is called in stack traces and, made unique, in C. */
export function functionName(node: ts.FunctionLikeDeclaration): string {
  const name =
    node.name &&
    (ts.isIdentifier(node.name) || ts.isPrivateIdentifier(node.name) || ts.isStringLiteral(node.name))
      ? node.name.text
      : "";
  const parent = node.parent as ts.Node;
  if (ts.isClassLike(parent))
    return `${parent.name?.text ?? "class"}_${ts.isAccessor(node) ? (ts.isGetAccessor(node) ? "get_" : "set_") : ""}${name}`;
  if (!name && ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  return name || "lambda";
}

export function moduleName(file: ts.SourceFile): string {
  return basename(file.fileName).replace(/\.[cm]?ts$/, "");
}

/** What a function of stdlib/conversions.ts, which stands for one of the library, is called. */
const LIBRARY_NAMES: ReadonlyMap<string, string> = new Map(
  [...LIBRARY_FUNCTIONS].map(([name, own]) => [
    COUNTING.get(own) ?? own,
    name.slice(name.lastIndexOf(".") + 1),
  ]),
);

/** What Node says of those that take any number. */
const VARIADIC_LENGTHS: ReadonlyMap<string, number> = new Map([
  ["toNumberOrZero", 1],
  ["toTextOrNone", 1],
  ["greatest", 2],
  ["least", 2],
  ["textOfUnits", 1],
  ["textOfCodePoints", 1],
  ["hypotenuse", 2],
  ["valueOfJson", 2],
  ["jsonOf", 3],
]);

/** The `name` of a function (ECMA-262 8.4): its own, or that of what it is made for. */
export function writtenName(node: ClosureNode): string {
  if (ts.isFunctionDeclaration(node) && isLibraryFile(node.getSourceFile().fileName))
    return LIBRARY_NAMES.get(node.name?.text ?? "") ?? "";
  if (node.name) return nameText(node.name);
  if (ts.isFunctionDeclaration(node)) return "default";
  return nameGiven(node);
}

/** Takes down a function that is asynchronous or a generator. */
export function noteKind(kinds: Map<number, string>, fn: number, node: ts.SignatureDeclaration): void {
  const isAsync = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async) !== 0;
  const isGenerator = "asteriskToken" in node && node.asteriskToken !== undefined;
  if (isAsync || isGenerator)
    kinds.set(fn, `${isAsync ? "Async" : ""}${isGenerator ? "Generator" : ""}Function`);
}

/** The `length` of a function (ECMA-262 15.1.5): its parameters before the first with a default, and no rest parameter. */
export function wantedArguments(node: ts.SignatureDeclaration): number {
  const { parameters } = node;
  const ofLibrary = isLibraryFile(node.getSourceFile().fileName)
    ? VARIADIC_LENGTHS.get(node.name?.getText() ?? "")
    : undefined;
  if (ofLibrary !== undefined) return ofLibrary;
  const written = parameters.filter(({ name }) => !(ts.isIdentifier(name) && name.text === "this"));
  const end = written.findIndex(({ initializer, dotDotDotToken }) => initializer ?? dotDotDotToken);
  return end < 0 ? written.length : end;
}
