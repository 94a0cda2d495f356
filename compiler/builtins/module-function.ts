import { ts } from "../project/typescript.js";
import type { FunctionContext } from "../lower/context.js";
import { constantFunction } from "../lower/module-constants.js";

/**
 * What a name means that stands for `function f` at the top of a file, or `const f = (...) => ...` there: a function
 * that is known when compiling and captures nothing.
 */
export function moduleFunction(
  f: FunctionContext,
  name: ts.Identifier,
): ts.FunctionLikeDeclaration | undefined {
  const symbol = f.checker.getSymbolAtLocation(name);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? f.checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target?.valueDeclaration;
  if (!declaration) return undefined;
  if (ts.isFunctionDeclaration(declaration))
    return ts.isSourceFile(declaration.parent) ? declaration : undefined;
  if (!ts.isVariableDeclaration(declaration)) return undefined;
  const binding = f.program.globalBinding(target, declaration);
  if (binding?.kind !== "global") return undefined;
  f.initialised(binding.global);
  return constantFunction(declaration);
}
