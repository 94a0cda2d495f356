import { ts } from "../project/typescript.js";
import { collectNames } from "./closures.js";
import type { FunctionContext } from "./context.js";
import { isVar } from "./variables.js";

/**
 * The `var`s of a function are there from its start, as undefined (ECMA-262 10.2.11); their declarations only set
 * them. Those of a file live in the realm.
 */
export function hoistVars(f: FunctionContext, body: ts.Node): void {
  if (ts.isVariableDeclarationList(body) && isVar(body)) body.declarations.forEach((one) => hoist(f, one));
  ts.forEachChild(body, (child) => {
    if (!ts.isFunctionLike(child) && !ts.isClassLike(child)) hoistVars(f, child);
  });
}

function hoist(f: FunctionContext, { name }: ts.VariableDeclaration): void {
  const names: ts.Identifier[] = [];
  collectNames(name, names);
  for (const one of names) {
    const symbol = f.checker.getSymbolAtLocation(one)!;
    if (f.bindings.has(symbol) || f.program.globalBinding(symbol, one)) continue;
    f.declareUnset(symbol, one, f.program.types.variable(symbol, f.env, one));
  }
}
