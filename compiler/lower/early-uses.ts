import { ts } from "../project/typescript.js";
import { isModuleLevel } from "../types/module-level.js";
import type { FunctionContext } from "./context.js";

/**
 * A class or enum, or a function of a namespace, is used by name: its declaration must have run. Inside the class it has. `member` is what
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
export function markDeclared(f: FunctionContext, declaration: Declared): void {
  if (isOfModule(declaration))
    f.b.emit("global.set", [f.b.bool(true)], undefined, { global: f.program.declarationFlag(declaration) });
}

type Declared = ts.ClassDeclaration | ts.EnumDeclaration | ts.FunctionDeclaration;

/** The values of a `const enum` are written where they are used: nothing has to run before. */
function isOfModule(node: ts.Node): node is Declared {
  if (!isModuleLevel(node.parent)) return false;
  if (ts.isClassDeclaration(node)) return true;
  // A namespace has a function from its declaration on.
  if (ts.isFunctionDeclaration(node)) return ts.isModuleBlock(node.parent);
  return ts.isEnumDeclaration(node) && !(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Const);
}
