import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import { keptLevels } from "./class-levels.js";
import { instanceView } from "./class-objects.js";
import type { FunctionContext } from "./context.js";
import { throwTypeError } from "./thrown.js";
import { symbolOfClass } from "./variables.js";

/**
 * `object.#name`: a class that is evaluated several times has other private names each time, and an object of another
 * evaluation is a TypeError (ECMA-262 7.3.27).
 */
export function checkPrivate(
  f: FunctionContext,
  node: ts.PropertyAccessExpression,
  object: ValueId,
  use: "read" | "write",
): void {
  if (!ts.isPrivateIdentifier(node.name) || node.expression.kind === ts.SyntaxKind.ThisKeyword) return;
  const declaration = f.checker.getSymbolAtLocation(node.name)?.valueDeclaration;
  const owner = declaration?.parent;
  if (!owner || !ts.isClassLike(owner) || !f.program.classUses.isKept(owner)) return;
  const binding = f.bindings.get(symbolOfClass(owner));
  const view = instanceView(f, owner);
  const level = keptLevels(f.program, view).find((one) => one.declaration === owner);
  if (!binding || !level) return f.refuse(node, "TSF9001", { reason: "a private name without its class" });
  const value = f.b.convert(object, T.VAL);
  const isOwn = f.b.emit("instance.of", [value, f.readBinding(binding)], T.BOOL, { view, kept: level.kept });
  const { text } = node.name;
  const message = ts.isMethodDeclaration(declaration)
    ? `Receiver must be ${owner.name ? `an instance of class ${owner.name.text}` : "an instance of class anonymous"}`
    : `Cannot ${use} private member ${text} ${use === "read" ? "from" : "to"} an object whose class did not declare it`;
  f.b.if_(f.b.not(isOwn), () => throwTypeError(f, message));
}
