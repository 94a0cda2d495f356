import { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { FunctionContext } from "./context.js";
import { KeyOrder } from "./key-order.js";
import { laidOut } from "./literals.js";
import { literalName } from "./syntax.js";
import { propertiesOf, recordWithout } from "./records.js";
import { isOpenObject, ownMembers, pin } from "./spread.js";
import { toText } from "./text.js";

/** A property that an object pattern takes. */
export interface TakenKey {
  /** Undefined where the run decides it. */
  readonly name: string | undefined;
  value(): ValueId;
}

/** The key of a part of a pattern; a computed one is evaluated. */
export function takenKey(f: FunctionContext, name: ts.PropertyName | ts.BindingName): TakenKey {
  if (!ts.isComputedPropertyName(name)) {
    const text = literalName(name as ts.PropertyName) ?? f.refuse(name, "TSF2014", {});
    return { name: text, value: () => f.b.str(text) };
  }
  const type = f.checker.getTypeAtLocation(name.expression);
  const known = type.isStringLiteral() || type.isNumberLiteral() ? String(type.value) : undefined;
  const key = pin(f, toText(f, f.expression(name.expression), name.expression));
  return { name: known, value: () => f.b.get(key) };
}

/** The properties that a pattern has not taken, as a new object; `place` is what it is given to. */
export function restOf(
  f: FunctionContext,
  from: ValueId,
  taken: readonly TakenKey[],
  place: ts.Node,
): ValueId {
  const source = T.nonNullable(f.b.typeOf(from));
  const isOpen = source.kind === "obj" && !source.object.isTable && isOpenObject(f, source);
  const value = isOpen ? f.b.convert(from, T.VAL) : from;
  const given = f.b.typeOf(value);
  if (given.kind === "dict" || given === T.VAL) {
    const record = given === T.VAL ? propertiesOf(f, value) : value;
    const keys = taken.map((key) => key.value());
    return f.b.convert(recordWithout(f, record, keys), given);
  }
  const names = taken.map(({ name }) => name ?? f.refuse(place, "TSF2014", {}));
  const type = restType(f, value, names, place);
  const own = ownMembers(f, value, place, names);
  const order = new KeyOrder(f);
  order.copied(new Map(), own.copied, own);
  const { layout, values } = laidOut(f, own.copied);
  const shape = f.program.literalShape("Object", layout, type.object);
  const object = f.b.emit("object.new", values, type, { shape });
  const held = f.b.get(pin(f, object));
  order.apply(held, shape);
  return held;
}

/** Of a type parameter TypeScript says `Omit<T, K>`, which names nothing: the properties are the instance's. */
function restType(
  f: FunctionContext,
  value: ValueId,
  names: readonly string[],
  place: ts.Node,
): T.ObjectRefType {
  const told = f.typeOf(place);
  if (told.kind === "obj") return told;
  const source = T.nonNullable(f.b.typeOf(value));
  if (told === T.VAL && source.kind === "obj" && !source.object.members)
    return f.program.types.without(source.object, names);
  return f.refuse(place, "TSF2040", { name: place.getText(), type: f.typeText(place.parent) });
}
