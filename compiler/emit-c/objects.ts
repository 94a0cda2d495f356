import * as T from "../types/type.js";
import { asF64 } from "./arithmetic.js";
import { nullishTest } from "./comparisons.js";
import type { Emitters, Of } from "./emitters.js";
import type { FunctionEmitter } from "./function.js";
import { emitKeysFollow, emitKeysList } from "./key-lists.js";
import { fieldOf } from "../ir/shape-sets.js";
import { emptyOf, KEYS, memberName, structName, typeIndex } from "./layout.js";
import { propertyDelete } from "./deletion.js";
import { exactCheck, keyTest, membershipTest, methodTest, ownTest } from "./membership.js";
import { fieldGetter, fieldSetter } from "./properties.js";

export const OBJECT_EMITTERS: Emitters<
  | "object.new"
  | "instance.new"
  | "accessor"
  | "field.get"
  | "field.set"
  | "field.own"
  | "field.delete"
  | "keys.follow"
  | "keys.list"
  | "field.has"
  | "key.has"
  | "method.has"
  | "exact"
> = {
  "object.new": emitObjectNew,
  "instance.new": emitInstanceNew,
  accessor: (e, inst) => {
    const shape = e.program.shapes[inst.shape]!;
    const { shape: laid, field } = e.p.layouts.of(shape, fieldOf(shape, inst.name)!);
    const member = `((${structName(laid)} *)${e.value(inst.args[0]!)})->${memberName(laid, field)}`;
    e.define(inst, `(tsf_obj *)${member}`, false);
  },
  "field.get": emitFieldGet,
  "field.set": (e, inst) => {
    const write = fieldSetter(e.p, inst.view, inst.name, e.typeOf(inst.args[1]!), inst);
    e.w.line(`${write.call(e.value(inst.args[0]!), asF64(e, inst.args[1]!))};`);
    if (write.throws) e.check();
  },
  "field.own": (e, inst) =>
    e.define(inst, `${ownTest(e.p, inst.view, inst.name)}(rt, ${e.value(inst.args[0]!)})`, false),
  "keys.follow": emitKeysFollow,
  "keys.list": emitKeysList,
  "field.delete": (e, inst) => {
    const { name, argument } = propertyDelete(e.p, inst.view, inst.name);
    e.w.line(`${name}(rt, ${e.value(inst.args[0]!)}${argument});`);
    e.check();
  },
  "field.has": (e, inst) => {
    e.define(inst, `${membershipTest(e.p, inst.name)}(rt, ${e.value(inst.args[0]!)})`, false);
    e.check();
  },
  "key.has": (e, inst) => {
    e.define(inst, `${keyTest(e.p)}(rt, ${e.value(inst.args[0]!)}, ${e.value(inst.args[1]!)})`, false);
    e.check();
  },
  "method.has": (e, inst) =>
    e.define(inst, `${methodTest(e.p, inst.view, inst.name)}(rt, ${e.value(inst.args[0]!)})`, false),
  exact: (e, inst) => {
    e.define(inst, `${exactCheck(e.p, inst.view, inst.names)}(rt, ${e.value(inst.args[0]!)})`, false);
    e.check();
  },
};

function emitObjectNew(e: FunctionEmitter, inst: Of<"object.new">): void {
  const shape = e.program.shapes[inst.shape]!;
  const struct = structName(shape);
  e.define(inst, `(tsf_obj *)tsf_alloc(rt, ${typeIndex(shape)}, sizeof(${struct}))`, false);
  const object = inst.out >= 0 && e.value(inst.out).startsWith("v") ? e.value(inst.out) : undefined;
  if (!object) return;
  shape.fields.forEach((field, i) => {
    const value = inst.args[i];
    const text = value === undefined ? emptyOf(field.type) : asF64(e, value);
    e.w.line(`((${struct} *)${object})->${memberName(shape, field)} = ${text};`);
  });
  if (e.p.listed.has(shape)) e.w.line(`((${struct} *)${object})->${KEYS} = NULL;`);
}

function emitInstanceNew(e: FunctionEmitter, inst: Of<"instance.new">): void {
  const shape = e.program.shapes[inst.shape]!;
  const struct = structName(shape);
  e.define(inst, `(tsf_obj *)tsf_alloc(rt, ${typeIndex(shape)}, sizeof(${struct}))`, false);
  for (const field of shape.fields)
    e.w.line(`((${struct} *)${e.value(inst.out)})->${memberName(shape, field)} = ${emptyOf(field.type)};`);
  if (e.p.listed.has(shape)) e.w.line(`((${struct} *)${e.value(inst.out)})->${KEYS} = NULL;`);
}

function emitFieldGet(e: FunctionEmitter, inst: Of<"field.get">): void {
  const type = e.typeOf(inst.out);
  const read = fieldGetter(e.p, inst.view, inst.name, type);
  e.define(inst, read.call(e.value(inst.args[0]!)), false);
  if (read.throws) e.check();
  if (T.admitsUndefined(type) || type.kind === "null" || !e.isUsed(inst.out)) return;
  if (e.p.shapes.isMethodOnly(inst.view, inst.name)) return;
  if (e.p.mayBeUnderConstruction(inst.view))
    e.guard(`!(${nullishTest(e, "undefined", inst.out)})`, "tsf_throw_absent(rt, false)");
}
