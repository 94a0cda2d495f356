import { ts } from "../project/typescript.js";
import type { SlotId, ValueId } from "../ir/ir.js";
import { describeType } from "../types/describe.js";
import { propertiesOfAny } from "../types/object-type.js";
import { isPrivateKey } from "../types/private-names.js";
import * as T from "../types/type.js";
import type { Property, Type } from "../types/type.js";
import { admitsErrors } from "./added-properties.js";
import type { FunctionContext } from "./context.js";
import type { Member, OwnMembers } from "./key-order.js";
import { skipParentheses } from "./syntax.js";

/** `...{}`, a branch of `...(test ? {} : {})` and what stands behind `...(test && {})`. */
export function isSpread(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isSpread(parent);
  if (isAnd(parent)) return parent.right === node && isSpread(parent);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isSpread(parent);
  return ts.isSpreadAssignment(parent);
}

function isAnd(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

/** The expression whose properties are spread: `object` of `...(test && object)`. */
export function spreadObject(node: ts.Expression): ts.Expression {
  let object = skipParentheses(node);
  while (isAnd(object)) object = skipParentheses(object.right);
  return object;
}

/** What is spread although its keys are not known: Records, arrays by their indices, values of unknown types. */
export const OPEN_SOURCES: ReadonlySet<Type["kind"]> = new Set(["val", "dict", "arr", "str", "bytes"]);

export function isSpreadTable(f: FunctionContext, property: ts.ObjectLiteralElementLike): boolean {
  if (!ts.isSpreadAssignment(property)) return false;
  const source = T.nonNullable(f.typeOf(spreadObject(property.expression)));
  return source.kind === "obj" ? isOpenObject(f, source) : OPEN_SOURCES.has(source.kind);
}

/** Its type does not say which keys it has: of an error `message` and `name` are none, and what it was given is one. */
export function isOpenObject(f: FunctionContext, { object }: T.ObjectRefType): boolean {
  return object.isTable || admitsErrors(f, object) || f.program.types.lent.wider.isSpreadOpen(object);
}

/** What is spread. `...(test && object)` is the object or nothing: no falsy value has properties. */
export function spreadSource(f: FunctionContext, node: ts.Expression): ValueId {
  const inner = skipParentheses(node);
  if (!isAnd(inner)) return f.expression(inner);
  const type = T.nonNullable(f.typeOf(spreadObject(inner)));
  if (type.kind !== "obj" && type.kind !== "dict") return f.expression(inner);
  const maybe = T.nullable(type, true, true);
  return f.b.choose(
    maybe,
    f.condition(inner.left),
    () => f.coerce(spreadSource(f, inner.right), maybe, inner.right),
    () => f.b.undef(maybe),
  );
}

/**
 * The own properties of a spread object; undefined and null have none. Its type may name fewer than it has; a copy without them would
 * differ from Node's, so such an object is a checked error. Those of the names `except` are not asked for.
 */
export function ownMembers(
  f: FunctionContext,
  value: ValueId,
  node: ts.Node,
  except: readonly string[] = [],
): OwnMembers {
  const type = T.nonNullable(f.b.typeOf(value));
  if (type.kind !== "obj" || f.isErrorView(type.object))
    return f.refuse(node, "TSF2030", { type: describeType(f.b.typeOf(value)) });
  const isMissing = type !== f.b.typeOf(value);
  const source = f.b.get(pin(f, value));
  const view = type.object;
  const ifThere = (absent: () => ValueId, result: Type, read: (object: ValueId) => ValueId): ValueId =>
    isMissing
      ? f.b.choose(result, f.b.is("nullish", source), absent, () =>
          read(f.b.convert(source, type, "checked")),
        )
      : read(source);
  const properties = copiedProperties(f, type);
  const names = properties.map(([name]) => name);
  const isExact = (object: ValueId): ValueId => f.b.emit("exact", [object], T.BOOL, { view, names });
  const ordered = ifThere(() => f.b.bool(true), T.BOOL, isExact);
  const members = (view.members ?? [view]).length;
  const wanted = properties.filter(([name]) => !except.includes(name));
  // The checker's type of the copy is without it, and the copy has it all the same.
  for (const [name, [first]] of wanted)
    if (first!.kind === "accessor" && !view.classDeclaration && !f.program.variables.isWrittenGetter(name))
      f.refuse(node, "TSF2008", { what: `a copy of \`${name}\`, which has a setter and no getter,` });
  const copied = wanted.map(([name, variants]): Member => {
    f.program.requestMethod(name, []);
    const unowned = variants[0]!.kind === "accessor" || f.program.ownProperties.mayBeUnowned(view, name);
    const optional = unowned || isMissing || variants.length < members || variants.some((p) => p.optional);
    const held = T.nullable(f.program.types.joinTypes(variants.map((p) => p.type)), optional, false);
    const owns = (object: ValueId): ValueId => f.b.emit("field.own", [object], T.BOOL, { view, name });
    const get = (object: ValueId): ValueId => f.b.emit("field.get", [object], held, { view, name });
    const absent = (): ValueId => f.b.undef(held);
    // An accessor is not run, nor a method taken for a value.
    const read = (object: ValueId): ValueId =>
      unowned ? f.b.choose(held, owns(object), () => get(object), absent) : get(object);
    const found = ifThere(absent, held, read);
    const there = optional ? ifThere(() => f.b.bool(false), T.BOOL, owns) : undefined;
    return { name, value: found, there, undef: variants.some(mayBeUndefined) };
  });
  return { view, source, copied, ordered };
}

/** Properties that may be the object's own. */
function copiedProperties(f: FunctionContext, { object }: T.ObjectRefType): [string, readonly Property[]][] {
  return [...propertiesOfAny(object)]
    .filter(([name]) => !isPrivateKey(name))
    .filter(([, variants]) => variants.some((p) => f.program.ownProperties.mayBeOwned(object, p)));
}

function mayBeUndefined(property: Property): boolean {
  return property.optional ? property.holdsUndefined : T.admitsUndefined(property.type);
}

/** The members of an object after `taken` were written over `before`. */
export function writtenOver(
  f: FunctionContext,
  before: Member | undefined,
  taken: Member,
  node: ts.Node,
): Member {
  if (before === undefined || taken.there === undefined) return taken;
  // Which of the two it is only the run would know.
  if (before.accessor)
    f.refuse(node, "TSF2008", { what: `the accessor \`${taken.name}\`, which the spread may replace,` });
  const [old, found] = [f.b.typeOf(before.value), f.b.typeOf(taken.value)];
  const present = taken.undef || T.nonNullable(found) === T.NEVER ? found : presentType(found);
  const type = f.program.types.joinTypes([present, old]);
  const [value, there] = [f.b.slot("member", type), f.b.slot("there", T.BOOL)];
  // The new value where it is there, else the one before.
  f.b.if_(
    taken.there,
    () => {
      f.b.set(value, f.coerce(f.b.convert(taken.value, present, "checked"), type, node));
      f.b.set(there, f.b.bool(true));
    },
    () => {
      f.b.set(value, f.coerce(before.value, type, node));
      f.b.set(there, before.there ?? f.b.bool(true));
    },
  );
  return {
    name: taken.name,
    value: f.b.get(value),
    there: before.there && f.b.get(there),
    undef: before.undef || taken.undef,
  };
}

/** Without undefined; null stays. */
function presentType(type: Type): Type {
  return T.nullable(T.nonNullable(type), false, T.membersOf(type).includes(T.NULL));
}

/** Keeps a value for several reads. */
export function pin(f: FunctionContext, value: ValueId): SlotId {
  const slot = f.b.slot("spread", f.b.typeOf(value));
  f.b.set(slot, value);
  return slot;
}
