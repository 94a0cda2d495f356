import { ts } from "../project/typescript.js";
import type { FunctionContext } from "./context.js";

/**
 * A class or enum is used by name: its declaration must have run. Inside the class it has. `member` is what
 * is read of an enum.
 */
export function mustBeDeclared(
  f: FunctionContext,
  declaration: ts.Node | undefined,
  use: ts.Node,
  member?: string,
): void {
  if (!declaration || !isOfModule(declaration) || f.program.originOf(declaration) !== "program") return;
  for (let at = use.parent; at; at = at.parent) if (at === declaration) return;
  f.b.emit("initialised", [], undefined, {
    global: f.program.declarationFlag(declaration),
    ...(member !== undefined && { member }),
  });
}

/** The declaration has run. */
export function markDeclared(
  f: FunctionContext,
  declaration: ts.ClassDeclaration | ts.EnumDeclaration,
): void {
  if (isOfModule(declaration))
    f.b.emit("global.set", [f.b.bool(true)], undefined, { global: f.program.declarationFlag(declaration) });
}

/** The values of a `const enum` are written where they are used: nothing has to run before. */
function isOfModule(node: ts.Node): node is ts.ClassDeclaration | ts.EnumDeclaration {
  if (!ts.isSourceFile(node.parent)) return false;
  if (ts.isClassDeclaration(node)) return true;
  return ts.isEnumDeclaration(node) && !(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Const);
}
