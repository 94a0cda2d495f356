import { ts } from "../project/typescript.js";
import { isModuleLevel } from "../types/module-level.js";
import type { FunctionContext } from "../lower/context.js";
import { constantFunction } from "../lower/module-constants.js";
import { unaliased } from "../types/resolved-symbol.js";

/** A function that captures nothing and is one wherever it is named: of a module (`f`, `m.f`), or a static method (`C.f`). */
export function knownFunction(
  f: FunctionContext,
  written: ts.Expression,
): ts.FunctionLikeDeclaration | undefined {
  if (ts.isIdentifier(written)) return moduleFunction(f, written);
  if (!ts.isPropertyAccessExpression(written) || !ts.isIdentifier(written.name)) return undefined;
  const declaration = unaliased(f.checker, f.checker.getSymbolAtLocation(written.name))?.valueDeclaration;
  if (declaration && ts.isFunctionDeclaration(declaration)) return moduleFunction(f, written.name);
  if (!declaration || !ts.isMethodDeclaration(declaration)) return undefined;
  return ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static ? declaration : undefined;
}

/**
 * What a name means that stands for `function f` at the top of a file, or `const f = (...) => ...` there: a function
 * that is known when compiling and captures nothing.
 */
function moduleFunction(f: FunctionContext, name: ts.Identifier): ts.FunctionLikeDeclaration | undefined {
  const target = unaliased(f.checker, f.checker.getSymbolAtLocation(name));
  const declaration = target?.valueDeclaration;
  if (!declaration) return undefined;
  if (ts.isFunctionDeclaration(declaration))
    return isModuleLevel(declaration.parent) ? declaration : undefined;
  if (!ts.isVariableDeclaration(declaration)) return undefined;
  const binding = f.program.globalBinding(target, declaration);
  if (binding?.kind !== "global") return undefined;
  f.initialised(binding.global);
  return constantFunction(declaration);
}
