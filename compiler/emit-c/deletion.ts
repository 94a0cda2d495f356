import type { Shape } from "../ir/ir.js";
import { canBeDeleted } from "../ir/listed-shapes.js";
import { fieldOf } from "../ir/shape-sets.js";
import type { ObjectType } from "../types/type.js";
import { emptyOf, memberName, structName } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import { type Audience, audienceOf, ShapeCases } from "./shape-cases.js";
import { cString, CWriter, exactName } from "./writer.js";

/** The function that deletes a property of what stands behind the view. */
export function propertyDelete(
  p: ProgramC,
  view: ObjectType,
  name: string,
): { readonly name: string; readonly argument: string } {
  const audience = audienceOf(p, view);
  const fn = p.helpers.once(`delete_${audience.name}_${exactName(name)}`, (fn) =>
    deleteFunction(p, fn, view, audience, name),
  );
  return { name: fn, argument: audience.argument };
}

function deleteFunction(
  p: ProgramC,
  fn: string,
  view: ObjectType,
  { wanted, parameter }: Audience,
  name: string,
): CWriter {
  const w = new CWriter();
  w.open(`static void ${fn}(tsf_rt *rt, tsf_obj *o${parameter}) {`);
  w.open("switch (tsf_type_of(o)) {");
  const cases = new ShapeCases();
  for (const shape of p.shapes.shapesOf(view)) cases.add(shape, ...deleteLines(p, shape, name), "return;");
  cases.write(w);
  if (p.shapes.admitsDicts(view))
    w.line(`case TSF_T_DICT: tsf_dict_delete((tsf_table *)o, ${p.literals.string(name)}); return;`);
  w.line("default: break;");
  w.close();
  w.line(`tsf_throw_unfit(rt, ${wanted}, TSF_W(o));`);
  w.close();
  return w;
}

/** What an object has by its class, or has not, stays as it is. */
function deleteLines(p: ProgramC, shape: Shape, name: string): string[] {
  const field = fieldOf(shape, name);
  if (!field)
    return p.shapes.mayBeAdded(shape, name) ? [`tsf_added_delete(rt, o, ${p.literals.string(name)});`] : [];
  if (!canBeDeleted(shape, field)) {
    const problem = `the property ${name} cannot be deleted: the object was made with one that is always there`;
    return [`tsf_throw_type(rt, "%s", ${cString(problem)});`];
  }
  const isListed = field.optional ? "if (o->type & TSF_F_LISTED) " : "";
  return [
    ...(p.listed.has(shape) ? [`${isListed}tsf_key_delete(rt, o, ${shape.fields.indexOf(field)});`] : []),
    `((${structName(shape)} *)o)->${memberName(shape, field)} = ${emptyOf(field.type)};`,
  ];
}
