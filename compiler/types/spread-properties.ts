import { ts } from "../project/typescript.js";

/**
 * An optional property may be there with the value undefined, whatever its type says: where the author's tsconfig lets it
 * be set so, and of a class, whose field it is.
 */
export function mayBeSetUndefined({ valueDeclaration }: ts.Symbol, options: ts.CompilerOptions): boolean {
  const isField = valueDeclaration !== undefined && ts.isPropertyDeclaration(valueDeclaration);
  return isField || options.exactOptionalPropertyTypes !== true;
}

/** A property of `{ b: "x", ...source }` which the checker believes to be `b`'s or the source's, but never its undefined. */
export function hidesUndefined(
  checker: ts.TypeChecker,
  property: ts.Symbol,
  options: ts.CompilerOptions,
): boolean {
  const { links } = property as ts.Symbol & { readonly links?: { readonly leftSpread?: ts.Symbol } };
  if (!links?.leftSpread) return false;
  return checker
    .getRootSymbols(property)
    .some((root) => root.flags & ts.SymbolFlags.Optional && mayBeSetUndefined(root, options));
}
