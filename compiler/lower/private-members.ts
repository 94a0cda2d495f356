import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import { usesThis } from "../types/this-container.js";
import * as T from "../types/type.js";
import { keptLevels } from "./class-levels.js";
import { instanceView } from "./class-objects.js";
import type { FunctionContext } from "./context.js";
import { throwTypeError } from "./thrown.js";
import { symbolOfClass } from "../types/class-types.js";

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
  const isOwn = isOfClass(f, node, owner, f.b.convert(object, T.VAL));
  const { text } = node.name;
  const message = ts.isMethodDeclaration(declaration)
    ? `Receiver must be ${owner.name ? `an instance of class ${owner.name.text}` : "an instance of class anonymous"}`
    : `Cannot ${use} private member ${text} ${use === "read" ? "from" : "to"} an object whose class did not declare it`;
  f.b.if_(f.b.not(isOwn), () => throwTypeError(f, message));
}

/** The object is of the class, which the code stands in. */
function isOfClass(
  f: FunctionContext,
  node: ts.Node,
  owner: ts.ClassLikeDeclaration,
  value: ValueId,
): ValueId {
  const view = instanceView(f, owner);
  if (!f.program.classUses.isKept(owner)) return f.b.emit("instanceof", [value], T.BOOL, { view });
  const binding = f.bindings.get(symbolOfClass(owner));
  const level = keptLevels(f.program, view).find((one) => one.declaration === owner);
  if (!binding || !level) return f.refuse(node, "TSF9001", { reason: "a private name without its class" });
  return f.b.emit("instance.of", [value, f.readBinding(binding)], T.BOOL, { view, kept: level.kept });
}

/** `#name in object`: the objects of the class have it, as nobody sees one that has it not yet. */
export function hasPrivate(
  f: FunctionContext,
  node: ts.BinaryExpression,
  name: ts.PrivateIdentifier,
): ValueId {
  const declaration = f.checker.getSymbolAtLocation(name)?.valueDeclaration;
  const owner = declaration?.parent;
  if (!owner || !ts.isClassLike(owner) || !isThereFirst(declaration, owner)) return f.refuse(node, "TSF2031");
  const object = f.b.slot("object", T.VAL);
  f.b.set(object, f.expression(node.right, T.VAL));
  f.b.callC(SEARCHED, [f.b.get(object), f.b.str(name.text)], undefined);
  return isOfClass(f, node, owner, f.b.get(object));
}

const SEARCHED = { name: "tsf_object_searched", realm: true, throws: true, pure: false };

/** Every object has it before code of the program sees the object. */
function isThereFirst(declaration: ts.Declaration, owner: ts.ClassLikeDeclaration): boolean {
  const isOf = (member: ts.Node, flag: ts.ModifierFlags): boolean =>
    (ts.getCombinedModifierFlags(member as ts.Declaration) & flag) !== 0;
  const isBase = owner.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) !== true;
  if (!isBase || isOf(declaration, ts.ModifierFlags.Static)) return false;
  if (!ts.isPropertyDeclaration(declaration)) return true;
  const before = owner.members.slice(0, owner.members.indexOf(declaration) + 1);
  return !before.some(
    (member) =>
      ts.isPropertyDeclaration(member) && !isOf(member, ts.ModifierFlags.Static) && usesThis(member),
  );
}
