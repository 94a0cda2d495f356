import { ts } from "../project/typescript.js";
import type { OriginOf } from "./library-types.js";

/** The symbol itself, or what the import that it is leads to. */
export function unaliased(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): ts.Symbol | undefined {
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The SDK's own name of the function that is called; undefined when it is not one of the SDK's. */
export function sdkFunction(
  checker: ts.TypeChecker,
  originOf: OriginOf,
  call: ts.CallExpression,
): string | undefined {
  let expression: ts.Expression = call.expression;
  while (ts.isParenthesizedExpression(expression)) expression = expression.expression;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression; // falco.ipNet
  const target = unaliased(checker, checker.getSymbolAtLocation(name));
  const declaration = target?.declarations?.[0];
  return declaration && originOf(declaration.getSourceFile()) === "sdk" ? target.name : undefined;
}
