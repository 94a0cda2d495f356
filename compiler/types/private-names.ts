import { createHash } from "node:crypto";
import { ts } from "../project/typescript.js";

const keys = new WeakMap<ts.Declaration, string>();

/**
 * The key of a #private property, which tells it from those of other classes; undefined for others.
 * TypeScript's own key has a number in it that depends on all it has seen before: keys are in the output.
 */
export function privateKey(symbol: ts.Symbol): string | undefined {
  const declaration = symbol.valueDeclaration;
  const name = declaration && ts.getNameOfDeclaration(declaration);
  if (!declaration || !name || !ts.isPrivateIdentifier(name)) return undefined;
  let key = keys.get(declaration);
  if (key === undefined) keys.set(declaration, (key = `${name.text} ${placeOf(declaration.parent)}`));
  return key;
}

/** A blank and a digest are in the name: no key of an object that a program would write. */
export function isPrivateKey(name: string): boolean {
  return /^#\S+ [0-9a-f]{12}$/.test(name);
}

/** The same wherever the file lies. */
function placeOf(owner: ts.Node): string {
  const text = owner.getSourceFile().text;
  return createHash("sha256").update(`${owner.pos} ${text}`).digest("hex").slice(0, 12);
}
