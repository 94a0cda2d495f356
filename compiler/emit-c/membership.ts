import type { Shape, ShapeField } from "../ir/ir.js";
import { mayBeUndefinedKey } from "../ir/listed-shapes.js";
import { type DirectField, fieldOf, isErrorField } from "../ir/shape-sets.js";
import { isSymbolKey } from "../types/iterator-types.js";
import type { ObjectType } from "../types/type.js";
import { propertiesOfAny } from "../types/object-type.js";
import { isEmpty, memberName, structName, viewName } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import { audienceOf, labels, ShapeCases } from "./shape-cases.js";
import { cString, CWriter, exactName } from "./writer.js";

/** The name of the function that tests `key in value`. */
export function membershipTest(p: ProgramC, key: string): string {
  return p.helpers.once(`has_${exactName(key)}`, (fn) =>
    membershipFunction(fn, key, p.literals.string(key), p.program.shapes),
  );
}

/** The name of the function that tests `key in value` for any key. */
export function keyTest(p: ProgramC): string {
  return p.helpers.once("is_key_in", (fn) => {
    const w = new CWriter();
    w.open(`static uint8_t ${fn}(tsf_rt *rt, tsf_val v, const tsf_str *key) {`);
    w.open("if (tsf_val_is_ptr(v)) {");
    w.open("switch (tsf_type_of(tsf_val_ptr(v))) {");
    for (const shape of p.program.shapes) {
      const names = [...(shape.view?.properties.values() ?? [])].filter(
        (property) => property.kind !== "field" && !property.name.startsWith("#"),
      );
      if (names.length === 0) continue;
      const tests = names.map(({ name }) => `tsf_str_eq(key, ${p.literals.string(name)})`);
      w.line(`${labels([shape])} if (${tests.join(" || ")}) return 1; else break;`);
    }
    w.line("default: break;");
    w.close();
    w.close();
    w.line("return tsf_object_has(rt, v, key);");
    w.close();
    return w;
  });
}

/** The name of the function that tests whether an optional method is there. */
export function methodTest(p: ProgramC, view: ObjectType, name: string): string {
  return p.helpers.once(`has_method_${audienceOf(p, view).name}_${exactName(name)}`, (fn) =>
    methodTestFunction(p, fn, name, view),
  );
}

/** The name of the function that tests whether a property is an own key of what stands behind the view. */
export function ownTest(p: ProgramC, view: ObjectType, name: string): string {
  return p.helpers.once(`owns_${audienceOf(p, view).name}_${exactName(name)}`, (fn) =>
    ownTestFunction(p, fn, name, view),
  );
}

/** The name of the function that refuses objects with own properties besides `names`, which the view decides. */
export function exactCheck(p: ProgramC, view: ObjectType, names: readonly string[]): string {
  return p.helpers.once(`exact_${viewName(view)}`, (fn) => exactFunction(p, fn, view, names));
}

/** `uint8_t name(rt, val)`: `key in value`; methods of classes count, own fields are the runtime's to look up. */
function membershipFunction(fn: string, key: string, literal: string, shapes: readonly Shape[]): CWriter {
  const w = new CWriter();
  w.open(`static uint8_t ${fn}(tsf_rt *rt, tsf_val v) {`);
  const withMethod = shapes.filter((s) => {
    const property = s.view?.properties.get(key);
    return property !== undefined && property.kind !== "field";
  });
  if (withMethod.length > 0) {
    w.open("if (tsf_val_is_ptr(v)) {");
    w.open("switch (tsf_type_of(tsf_val_ptr(v))) {");
    w.line(`${labels(withMethod)} return 1;`);
    w.line("default: break;");
    w.close();
    w.close();
  }
  w.line(`return tsf_object_has(rt, v, ${literal});`);
  w.close();
  return w;
}

function constMember({ shape, field }: DirectField): string {
  return `((const ${structName(shape)} *)o)->${memberName(shape, field)}`;
}

/** `uint8_t name(object)`: what `answer` says of the object's shape, 0 of those it says nothing of. */
function testFunction(
  p: ProgramC,
  fn: string,
  view: ObjectType,
  answer: (shape: Shape) => string | undefined,
  ofDicts?: string,
): CWriter {
  const w = new CWriter();
  const cases = new ShapeCases();
  w.open(`static uint8_t ${fn}(tsf_rt *rt, const tsf_obj *o) {`);
  w.line("(void)rt;");
  w.open("switch (tsf_type_of(o)) {");
  for (const shape of p.shapes.shapesOf(view)) {
    const text = answer(shape);
    if (text !== undefined) cases.add(shape, `return ${text};`);
  }
  cases.write(w);
  if (ofDicts !== undefined) w.line(`case TSF_T_DICT: return ${ofDicts};`);
  w.line("default: return 0;");
  w.close();
  w.close();
  return w;
}

/** Whether an optional method is there. */
function methodTestFunction(p: ProgramC, fn: string, name: string, view: ObjectType): CWriter {
  const ofDicts = `!tsf_val_nullish(tsf_dict_get((const tsf_table *)o, ${p.literals.string(name)}))`;
  const answer = (shape: Shape): string | undefined => {
    if (shape.methods.has(name)) return "1";
    const field = fieldOf(shape, name);
    if (field?.accessor) return "1";
    return field && `tsf_is_heap(${constMember(p.layouts.of(shape, field))})`;
  };
  return testFunction(p, fn, view, answer, p.shapes.admitsDicts(view) ? ofDicts : undefined);
}

/** Whether a property is an own key. */
function ownTestFunction(p: ProgramC, fn: string, name: string, view: ObjectType): CWriter {
  const ofDicts = `tsf_dict_has((const tsf_table *)o, ${p.literals.string(name)})`;
  const answer = (shape: Shape): string | undefined => {
    const field = fieldOf(shape, name);
    if (!field && p.shapes.mayBeAdded(shape, name))
      return `tsf_has_added(rt, TSF_W(o), ${p.literals.string(name)})`;
    return field && (!field.hidden || isErrorField(shape, name)) ? isOwn(p, shape, field) : undefined;
  };
  return testFunction(p, fn, view, answer, p.shapes.admitsDicts(view) ? ofDicts : undefined);
}

function isOwn(p: ProgramC, shape: Shape, field: ShapeField): string {
  const ofList = `tsf_key_is_own(o, ${shape.fields.indexOf(field)})`;
  // `name` of an error, which may have become a key after properties that it was given.
  if (field.hidden && !p.listed.has(shape)) return "0";
  if (field.hidden) return `${ofList} || tsf_has_added(rt, TSF_W(o), ${p.literals.string(field.name)})`;
  const isThere = `!(${isEmpty(constMember(p.layouts.of(shape, field)), field.type)})`;
  const byLayout = field.optional ? isThere : "1";
  return p.listed.has(shape) ? `o->type & TSF_F_LISTED ? ${ofList} : ${byLayout}` : byLayout;
}

/**
 * `uint8_t name(rt, object)`, whether the own keys are in the view's order: TypeError unless the object's own keys are all named by the view.
 */
function exactFunction(p: ProgramC, fn: string, view: ObjectType, names: readonly string[]): CWriter {
  const w = new CWriter();
  const copied = new Set(names);
  const exact = p.shapes
    .shapesOf(view)
    .filter((shape) =>
      shape.fields.every((one) => isNoKey(one) || copied.has(one.name) || mayBeAbsent(shape, one)),
    );
  w.open(`static uint8_t ${fn}(tsf_rt *rt, const tsf_obj *o) {`);
  w.open("switch (tsf_type_of(o)) {");
  const cases = new ShapeCases();
  for (const shape of exact) {
    const isError = isErrorField(shape, "message");
    const added = `if (tsf_added_properties(rt, TSF_W(o))) break;`;
    const given = shape.fields
      .filter((one) => !isNoKey(one) && !copied.has(one.name) && mayBeAbsent(shape, one))
      .map((one) => `if (!(${isEmpty(constMember(p.layouts.of(shape, one)), one.type)})) break;`);
    cases.add(shape, ...(isError ? [added] : []), ...given, ...regularTest(p, shape, view));
  }
  cases.write(w);
  if (p.shapes.admitsDicts(view) && names.length > 0) {
    w.open("case TSF_T_DICT: {");
    w.line(`const tsf_str *const names[] = {${names.map((key) => p.literals.string(key)).join(", ")}};`);
    w.line(`int within = tsf_dict_keys_within(rt, (tsf_table *)o, names, ${names.length});`);
    w.line("if (within >= 0) return (uint8_t)within;");
    w.line("break;");
    w.close();
  }
  w.line("default: break;");
  w.close();
  w.line(
    `tsf_throw_type(rt, "the object has more properties than %s names: a copy would lose them", ${cString(view.name)});`,
  );
  w.line("return 0;");
  w.close();
  return w;
}

/** An optional property, or what an object may be given in the place of its class's method. */
function mayBeAbsent({ view }: Shape, { name, optional }: ShapeField): boolean {
  return optional || view?.properties.get(name)?.kind === "method";
}

/** Not copied by a spread, as what a symbol names is. */
function isNoKey({ hidden, name }: ShapeField): boolean {
  return hidden && !isSymbolKey(name);
}

/** Whether the object has no list, no optional key of the view that is undefined, and its keys in the view's order. */
function regularTest(p: ProgramC, shape: Shape, view: ObjectType): string[] {
  if (p.listed.isRegular(shape, view)) return ["return 1;"];
  const named = propertiesOfAny(view);
  const odd = shape.fields.filter((field) => mayBeUndefinedKey(field, named));
  // What an accessor gives is not known before it is asked.
  if (odd.some((field) => field.accessor)) return ["return 0;"];
  const undefinedTests = odd.map(
    (field) => `if (${isEmpty(constMember(p.layouts.of(shape, field)), field.type)}) return 0;`,
  );
  return [...undefinedTests, ...orderTest(p, shape, new Map([...named.keys()].map((name, i) => [name, i])))];
}

/** Whether the keys that the object has are in the order of their places, those like array indices aside. */
function orderTest(p: ProgramC, shape: Shape, places: ReadonlyMap<string, number>): string[] {
  const keys = shape.fields.filter((f) => !f.hidden && places.has(f.name) && !/^\d+$/.test(f.name));
  const at = keys.map((f) => places.get(f.name)!);
  const isAsLaidOut = p.listed.has(shape) ? "return !(o->type & TSF_F_LISTED);" : "return 1;";
  if (at.every((place, i) => i === 0 || at[i - 1]! < place)) return [isAsLaidOut];
  const tests = keys.map((field, i) => {
    const test = `if (last > ${at[i]!}) return 0; else last = ${at[i]!};`;
    const member = constMember(p.layouts.of(shape, field));
    return field.optional ? `if (!(${isEmpty(member, field.type)})) { ${test} }` : test;
  });
  return ["int last = -1;", ...tests, isAsLaidOut];
}
