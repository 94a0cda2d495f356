import { ts } from "../project/typescript.js";
import type { ShapeId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import type { Captured } from "./bindings.js";
import type { FunctionContext, LiteralField, ProgramContext } from "./context.js";
import { captureValue } from "./captures.js";

/** A getter as its object holds it: the runtime calls it too, when it lists an object's properties. */
const GETTER = T.functionOf([], T.VAL);
const SETTER = T.functionOf([T.VAL], T.UNDEF);
const NO_GETTER = T.nullable(GETTER, true, false);

/** The functions of an accessor of an object literal. */
export interface Accessor {
  /** Of the property. */
  readonly type: Type;
  readonly getter: ValueId | undefined;
  readonly setter: ValueId | undefined;
}

/** The accessor after `node`, one half of it, was written where `before` may be the other. */
export function accessorOf(
  f: FunctionContext,
  node: ts.AccessorDeclaration,
  before: Accessor | undefined,
): Accessor {
  const isGetter = ts.isGetAccessor(node);
  const signature = isGetter ? GETTER : SETTER;
  const { fn, captured } = f.program.lowerClosure(f, node, signature);
  const words = captured.map((one: Captured) => captureValue(f, one, node));
  const closure = f.b.emit("closure", words, signature, { fn });
  const type = f.typeOf(isGetter ? node : node.parameters[0]!);
  if (!isGetter)
    return { type: before?.type ?? T.nullable(type, true, false), getter: before?.getter, setter: closure };
  return { type, getter: closure, setter: before?.setter };
}

/** The field of the property, which comes where its key does, with what it holds. */
export function getterField(
  f: FunctionContext,
  name: string,
  { type, getter }: Accessor,
): [LiteralField, ValueId] {
  const held = getter === undefined ? NO_GETTER : GETTER;
  return [{ name, type: held, optional: false, accessor: type }, getter ?? f.b.undef(NO_GETTER)];
}

/** The field that no key shows. */
export function setterField(name: string, setter: ValueId): [LiteralField, ValueId] {
  return [{ name: setterName(name), type: SETTER, optional: false, hidden: true }, setter];
}

function setterName(name: string): string {
  return `set ${name}`;
}

/** The accessors of a layout as methods, which call what its objects hold. */
export function accessorMethods(
  p: ProgramContext,
  shape: ShapeId,
  fields: readonly LiteralField[],
  view: ObjectType,
): Map<string, number> {
  const methods = new Map<string, number>();
  const self = { name: "self", type: T.objectRef(view) };
  for (const { name, type, accessor } of fields) {
    if (!accessor) continue;
    if (type === GETTER) {
      const f = p.glue({ name: `get_${name}`, params: [self], result: accessor, node: p.anchor });
      const value = callAccessor(f, shape, name, GETTER, []);
      f.b.emit("return", [f.coerce(value, accessor, p.anchor)], undefined, {});
      methods.set(`get ${name}`, f.fn.id);
    }
    if (!fields.some((field) => field.name === setterName(name))) continue;
    const params = [self, { name: "value", type: accessor }];
    const f = p.glue({ name: `set_${name}`, params, result: T.UNDEF, node: p.anchor });
    const value = f.b.convert(f.b.get(f.b.slot("value", accessor, 1)), T.VAL);
    callAccessor(f, shape, setterName(name), SETTER, [value]);
    methods.set(`set ${name}`, f.fn.id);
  }
  return methods;
}

function callAccessor(
  f: FunctionContext,
  shape: ShapeId,
  name: string,
  type: T.FunctionType,
  args: readonly ValueId[],
): ValueId {
  const self = f.b.get(f.b.slot("self", f.fn.params[0]!.type, 0));
  const closure = f.b.emit("accessor", [self], type, { shape, name });
  return f.b.emit("call.with", [closure, f.b.convert(self, T.VAL), ...args], type.result, {});
}
