import type { FunctionId, Inst, Shape, ShapeField } from "../ir/ir.js";
import { laterKeys } from "../ir/listed-shapes.js";
import { boundOf, type DirectField, fieldOf, isErrorField, isOfError } from "../ir/shape-sets.js";
import { isInherited } from "../types/inherited.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import { declaration, strip } from "./c-types.js";
import { asWord, convert } from "./convert.js";
import { barrier } from "./large-bigints.js";
import { emptyOf, isEmpty, memberName, structName } from "./layout.js";
import { methodClosure, methodSignature } from "./method-values.js";
import type { ProgramC } from "./program-c.js";
import { resultLines } from "./results.js";
import { type Audience, audienceOf, ShapeCases } from "./shape-cases.js";
import { cString, CWriter, exactName } from "./writer.js";

/** How a property is read or written through a view: in place, or by a function that may throw. */
export interface Accessor {
  call(...args: string[]): string;
  readonly throws: boolean;
}

/** `object.name` through a view, as `want`. */
export function fieldGetter(p: ProgramC, view: ObjectType, name: string, want: Type): Accessor {
  const direct = p.shapes.directField(view, name, want);
  if (direct) return { throws: false, call: (o) => memberOf(direct, o!) };
  const throws = !p.shapes.isMethodOnly(view, name);
  const audience = audienceOf(p, view);
  const fn = p.helpers.once(
    `get_${audience.name}_${exactName(name)}_${p.signatureOf(T.functionOf([], want))}`,
    (fn) => getterFunction(p, fn, view, audience, name, want),
  );
  return { throws, call: (o) => `${fn}(rt, ${o!}${audience.argument})` };
}

type StoreKind = Pick<Extract<Inst, { op: "field.set" }>, "unset" | "before" | "define" | "quiet">;

/** `object.name = value` through a view. */
export function fieldSetter(
  p: ProgramC,
  view: ObjectType,
  name: string,
  given: Type,
  how: StoreKind = {},
): Accessor {
  const direct = p.shapes.directStore(view, name, given);
  if (direct) return { throws: false, call: (o, v) => directStore(p, direct, o!, v!, given) };
  const audience = audienceOf(p, view);
  const prefix = how.unset
    ? "unset"
    : `${how.define ? "define" : how.quiet ? "make" : "set"}${how.before ?? ""}`;
  const fn = p.helpers.once(
    `${prefix}_${audience.name}_${exactName(name)}_${p.signatureOf(T.functionOf([given], T.UNDEF))}`,
    (fn) => setterFunction(p, fn, view, audience, name, given, how),
  );
  return { throws: true, call: (o, v) => `${fn}(rt, ${o!}, ${strip(v!)}${audience.argument})` };
}

function memberOf({ shape, field }: DirectField, object: string): string {
  return `((${structName(shape)} *)${object})->${memberName(shape, field)}`;
}

function directStore(p: ProgramC, direct: DirectField, object: string, value: string, given: Type): string {
  const store = `${memberOf(direct, object)} = ${strip(value)}`;
  const after = barrier(p, object, value, given);
  return after ? `${store}, ${after}` : store;
}

function getterFunction(
  p: ProgramC,
  fn: string,
  view: ObjectType,
  { wanted, parameter }: Audience,
  name: string,
  want: Type,
): CWriter {
  const w = new CWriter();
  w.open(`static ${declaration(T.cTypeOf(want), fn)}(tsf_rt *rt, tsf_obj *o${parameter}) {`);
  w.open("switch (tsf_type_of(o)) {");
  const cases = new ShapeCases();
  for (const shape of p.shapes.shapesOf(view)) getterCase(p, cases, shape, name, want);
  cases.write(w);
  if (p.shapes.hasDicts) dictCase(p, w, name, want);
  w.line("default: break;");
  w.close();
  w.line(`tsf_throw_unfit(rt, ${wanted}, TSF_W(o));`);
  w.line(`return ${emptyOf(want)};`);
  w.close();
  return w;
}

/** A property that an error was given. */
function addedRead(p: ProgramC, name: string, want: Type): string[] {
  return readWithin(p, `tsf_added_value(rt, o, ${p.literals.string(name)})`, name, want);
}

function readWithin(p: ProgramC, read: string, name: string, want: Type): string[] {
  const converted = convert(p, "v", T.VAL, want, "checked");
  const v = `tsf_val v = ${read};`;
  if (!converted.throws) return [v, `return ${converted.text};`];
  return [
    v,
    `${declaration(T.cTypeOf(want), "x")} = ${converted.text};`,
    `if (TSF_FAILED(rt)) tsf_unfit_within(rt, ${cString(name)});`,
    "return x;",
  ];
}

/** A property of an object from JSON: what it is not says which property it was. */
function dictCase(p: ProgramC, w: CWriter, name: string, want: Type): void {
  const read = `${isInherited(name) ? "tsf_dict_read(rt, " : "tsf_dict_get("}(tsf_table *)o, ${p.literals.string(name)})`;
  w.open("case TSF_T_DICT: {");
  for (const line of readWithin(p, read, name, want)) w.line(line);
  w.close();
}

function getterCase(p: ProgramC, cases: ShapeCases, shape: Shape, name: string, want: Type): void {
  const field = fieldOf(shape, name);
  const getter = shape.methods.get(`get ${name}`);
  const method = shape.methods.get(name);
  if (field && !field.accessor) {
    const read = `${declaration(T.cTypeOf(field.type), "v")} = ${memberOf(p.layouts.of(shape, field), "o")};`;
    const value = convert(p, "v", field.type, want, "checked").text;
    const inherited =
      method === undefined ? "" : `if (!tsf_is_heap(v)) ${methodRead(p, method, name, want)} `;
    cases.add(shape, `{ ${read} ${inherited}return ${value}; }`);
  } else if (getter !== undefined) {
    const fn = p.program.functions[getter]!;
    cases.add(
      shape,
      ...resultLines(fn, `${p.functionName(getter)}(rt, o)`, "v"),
      `if (TSF_FAILED(rt)) return ${emptyOf(want)};`,
      `return ${convert(p, "v", fn.result, want, "checked").text};`,
    );
  } else if (method !== undefined) {
    cases.add(shape, methodRead(p, method, name, want));
  } else if (name === "stack" && isOfError(shape)) {
    cases.add(shape, `{ ${readWithin(p, "tsf_error_stack(rt, TSF_W(o))", name, want).join(" ")} }`);
  } else if (p.shapes.mayBeAdded(shape, name)) {
    cases.add(shape, `{ ${addedRead(p, name, want).join(" ")} }`);
  } else if ((field ?? shape.methods.has(`set ${name}`)) && !T.admitsUndefined(want)) {
    // A setter without a getter reads as undefined.
    cases.add(shape, `{ tsf_throw_absent(rt, false); return ${emptyOf(want)}; }`);
  } else if (T.admitsUndefined(want) && !isInherited(name)) {
    cases.add(shape, `return ${emptyOf(want)};`);
  }
}

/** The method as a function object. */
function methodRead(p: ProgramC, method: FunctionId, name: string, want: Type): string {
  const type = methodSignature(p, method, want);
  return `return ${convert(p, `(tsf_obj *)&${methodClosure(p, method, name, type)}`, type, want, "widen").text};`;
}

function setterFunction(
  p: ProgramC,
  fn: string,
  view: ObjectType,
  { wanted, parameter }: Audience,
  name: string,
  given: Type,
  how: StoreKind,
): CWriter {
  const w = new CWriter();
  w.open(`static void ${fn}(tsf_rt *rt, tsf_obj *o, ${declaration(T.cTypeOf(given), "v")}${parameter}) {`);
  w.open("switch (tsf_type_of(o)) {");
  const cases = new ShapeCases();
  for (const shape of p.shapes.shapesOf(view))
    cases.add(shape, ...setterCase(p, shape, name, given, how), "return;");
  cases.write(w);
  if (p.shapes.hasDicts)
    w.line(
      `case TSF_T_DICT: tsf_dict_set(rt, (tsf_table *)o, ${p.literals.string(name)}, ${asWord(p, "v", given)}); return;`,
    );
  w.line("default: break;");
  w.close();
  w.line(`tsf_throw_unfit(rt, ${wanted}, TSF_W(o));`);
  w.close();
  return w;
}

function setterCase(p: ProgramC, shape: Shape, name: string, given: Type, how: StoreKind): string[] {
  const setter = shape.methods.get(`set ${name}`);
  const field = fieldOf(shape, name);
  if (setter !== undefined)
    return [
      ...convertedValue(p, given, p.program.functions[setter]!.params[1]!.type),
      `${p.functionName(setter)}(rt, o, x);`,
    ];
  if (field && !field.accessor && how.unset)
    return [`${memberOf(p.layouts.of(shape, field), "o")} = ${emptyOf(field.type)};`];
  if (field && !field.accessor) return fieldStore(p, shape, field, given, how);
  const problem = shape.methods.has(name)
    ? `${name} is a method of ${shape.name} and cannot be replaced on an object`
    : shape.methods.has(`get ${name}`)
      ? `Cannot set property ${name} of #<${declaringClass(p, shape, `get ${name}`)}> which has only a getter`
      : `the object was made without a place for the optional property ${name}`;
  return [`tsf_throw_type(rt, "%s", ${cString(problem)});`];
}

function fieldStore(p: ProgramC, shape: Shape, field: ShapeField, given: Type, how: StoreKind): string[] {
  const { type } = field;
  const after = barrier(p, "o", "x", type);
  return [
    ...convertedValue(p, given, type),
    ...checkedBound(p, shape, field),
    ...noteKey(p, shape, field, given, how),
    `${memberOf(p.layouts.of(shape, field), "o")} = x;`,
    ...(after ? [`${after};`] : []),
  ];
}

/** Throws for a number `x` that the tables cannot hold which the objects are entries of. */
function checkedBound(p: ProgramC, shape: Shape, { name, type }: ShapeField): string[] {
  const bound = boundOf(p.program, shape, name);
  if (!bound) return [];
  const { least, most, message } = bound;
  const isNum = type === T.NUM;
  const fits = isNum
    ? `x >= ${least}.0 && x <= ${most}.0 && (double)(int64_t)x == x`
    : `(tsf_big)(${least < 0n ? "int64_t" : "uint64_t"})x == x`;
  const text = `${isNum ? "tsf_str_of_num" : "tsf_str_of_big"}(rt, x)`;
  return [
    `if (TSF_UNLIKELY(!(${fits}))) { tsf_throw_range(rt, "%s, which %S does not fit", ${cString(message)}, ${text}); return; }`,
  ];
}

/** The class of the chain that declares a member, as V8 names it. */
function declaringClass(p: ProgramC, shape: Shape, member: string): string {
  if (!shape.view) return "Object";
  let at = shape;
  for (;;) {
    const base = at.parent === undefined ? undefined : p.program.shapes[at.parent];
    if (!base || base.methods.get(member) !== shape.methods.get(member)) return at.name;
    at = base;
  }
}

/** `x`: the setter's parameter `v` as the place it goes to holds it. */
function convertedValue(p: ProgramC, given: Type, type: Type): string[] {
  const converted = convert(p, "v", given, type, "checked");
  const x = `${declaration(T.cTypeOf(type), "x")} = ${converted.text};`;
  return converted.throws ? [x, "if (TSF_FAILED(rt)) return;"] : [x];
}

/**
 * Setting what is no key yet makes one of it, of an error's fields what it was not made with. The layout goes on saying so unless a key comes after it there, the value
 * `x` is undefined, or the object has a list of its keys already.
 */
function noteKey(
  p: ProgramC,
  shape: Shape,
  field: ShapeField,
  given: Type,
  { before, define, quiet }: StoreKind,
): string[] {
  if (!p.listed.has(shape)) return [];
  const place = shape.fields.indexOf(field);
  if (isErrorField(shape, field.name))
    return quiet
      ? []
      : [
          `tsf_error_key_set(rt, o, ${place}, ${asWord(p, "x", field.type)}, ${before ?? shape.fields.length}, ${define ?? false});`,
        ];
  const isAbsent = (one: ShapeField): string => isEmpty(memberOf(p.layouts.of(shape, one), "o"), one.type);
  const tests = ["o->type & TSF_F_LISTED"];
  if (field.optional) {
    const later = laterKeys(shape, field, before);
    const there = later.every((one) => one.optional)
      ? later.map((one) => `!${isAbsent(one)}`).join(" || ")
      : "1";
    if (later.length > 0) tests.push(`(${isAbsent(field)} && (${there}))`);
    if (T.admitsUndefined(given)) tests.push(isEmpty("x", field.type));
  }
  return [
    `if (TSF_UNLIKELY(${tests.join(" || ")})) tsf_key_set(rt, o, ${place}, ${before ?? shape.fields.length});`,
  ];
}
