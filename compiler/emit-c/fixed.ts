import type { Fixing, Shape } from "../ir/ir.js";
import { fieldOf, isErrorField } from "../ir/shape-sets.js";
import { isLibraryFile } from "../project/package-root.js";
import { isConstructible } from "../types/class-types.js";
import { nameOfClass } from "../types/given-names.js";
import type * as T from "../types/type.js";
import type { ObjectType } from "../types/type.js";
import { asWord } from "./convert.js";
import type { Emitters, Of } from "./emitters.js";
import type { FunctionEmitter } from "./function.js";
import type { ProgramC } from "./program-c.js";
import { type Audience, audienceOf, ShapeCases } from "./shape-cases.js";
import { cString, CWriter, exactName } from "./writer.js";

export const FIXED_EMITTERS: Emitters<"fix" | "guard"> = { fix: emitFix, guard: emitGuard };

const BITS: Readonly<Record<Fixing, string>> = {
  not_extensible: "TSF_F_NOT_EXTENSIBLE",
  sealed: "TSF_F_SEALED",
  frozen: "TSF_F_FROZEN",
};

function emitFix(e: FunctionEmitter, inst: Of<"fix">): void {
  const [object] = inst.args as [number];
  const type = e.typeOf(object);
  if (inst.how === "frozen" && isPlain(e.p, type))
    return e.w.line(`((tsf_obj *)${e.value(object)})->type |= TSF_F_FROZEN;`);
  e.w.line(`tsf_object_fix(rt, ${asWord(e.p, e.value(object), type)}, ${BITS[inst.how]});`);
  e.check();
}

/** Nothing of the type keeps from being frozen. */
function isPlain(p: ProgramC, type: T.Type): boolean {
  if (type.kind === "arr") return true;
  if (type.kind !== "obj") return false;
  return p.shapes
    .shapesOf(type.object)
    .every((shape) => !isErrorField(shape, "message") && (!shape.view || isOrdinary(shape.view)));
}

/** An instance of a class of the program. */
function isOrdinary(view: ObjectType): boolean {
  const declaration = view.classDeclaration;
  return (
    declaration !== undefined &&
    !isLibraryFile(declaration.getSourceFile().fileName) &&
    !isConstructible(view)
  );
}

function emitGuard(e: FunctionEmitter, inst: Of<"guard">): void {
  const object = e.value(inst.args[0]!);
  const audience = audienceOf(e.p, inst.view);
  const fn = e.p.helpers.once(`${inst.what}_guard_${audience.name}_${exactName(inst.name)}`, (fn) =>
    guardFunction(e.p, fn, inst, audience),
  );
  e.w.open(`if (tsf_is_fixed(${object})) {`);
  e.w.line(`${fn}(rt, ${object}${audience.argument});`);
  e.check();
  e.w.close();
}

function guardFunction(p: ProgramC, fn: string, inst: Of<"guard">, { parameter }: Audience): CWriter {
  const { view, name, what } = inst;
  const w = new CWriter();
  w.open(`TSF_COLD static void ${fn}(tsf_rt *rt, tsf_obj *o${parameter}) {`);
  if (parameter !== "") w.line("(void)wanted;");
  w.open("switch (tsf_type_of(o)) {");
  const cases = new ShapeCases();
  for (const shape of p.shapes.shapesOf(view)) {
    const field = fieldOf(shape, name);
    if (!field || field.accessor || shape.methods.has(`set ${name}`)) continue;
    cases.add(shape, `${question(what, shape.fields.indexOf(field), shape)}; return;`);
  }
  cases.write(w);
  const key = p.literals.string(name);
  if (p.shapes.admitsDicts(view) && (what === "set" || what === "delete"))
    w.line(`case TSF_T_DICT: tsf_fixed_${what}_key(rt, (const tsf_dict *)o, ${key}); return;`);
  w.line("default: return;");
  w.close();
  w.close();
  return w;
}

function question(what: Of<"guard">["what"], field: number, shape: Shape): string {
  if (what === "define" || what === "redefine")
    return `tsf_fixed_define(rt, o, ${field}, ${what === "redefine"})`;
  return `tsf_fixed_${what}(rt, o, ${field}, ${cString(textOf(shape))})`;
}

/** What V8 calls the object: by its constructor's name, unless it may say itself what it is. */
function textOf(shape: Shape): string {
  const says = ["toString", "constructor"].some((name) => shape.methods.has(name) || fieldOf(shape, name));
  const name = shape.view?.classDeclaration ? nameOfClass(shape.view.classDeclaration) : "Object";
  return says || name === "" ? "[object Object]" : `#<${name}>`;
}
