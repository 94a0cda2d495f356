import type { ListedShapes } from "../ir/listed-shapes.js";
import type { NumberRep, Program, Shape, ShapeField } from "../ir/ir.js";
import { isLibraryFile } from "../project/package-root.js";
import { BUILTIN_ERRORS } from "../types/builtin-errors.js";
import { nameOfClass } from "../types/given-names.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import type { LiteralPool } from "./literals.js";
import { cName, cString, type CWriter } from "./writer.js";

/** How a field is held, in the runtime's words (tsf_vkind). */
export function vkindOf(type: Type): string {
  switch (T.representationOf(type)) {
    case "f64":
      return "TSF_V_F64";
    case "bool":
      return "TSF_V_BOOL";
    case "big":
      return "TSF_V_BIG";
    case "word":
      return "TSF_V_WORD";
  }
}

/** `undefined` as C, in the representation of `type` (which need not admit it: an uninitialised place). */
export function emptyOf(type: Type): string {
  switch (T.representationOf(type)) {
    case "f64":
      return "TSF_NUM_UNDEF";
    case "bool":
      return "TSF_BOOL_UNDEF";
    case "big":
      return "TSF_BIG_UNDEF";
    case "word":
      return T.isPointer(type) ? "NULL" : "TSF_VAL_UNDEF";
  }
}

/** What a variable holds before its declaration has run. */
export function holeOf(type: Type): string {
  switch (T.representationOf(type)) {
    case "f64":
      return "TSF_NUM_HOLE";
    case "bool":
      return "TSF_BOOL_HOLE";
    case "big":
      return "TSF_BIG_HOLE";
    case "word":
      return T.isPointer(type) ? "(void *)(uintptr_t)TSF_VAL_HOLE" : "TSF_VAL_HOLE";
  }
}

/** C for "the place holds a hole". */
export function isHole(place: string, type: Type): string {
  switch (T.representationOf(type)) {
    case "f64":
      return `tsf_num_is_hole(${place})`;
    case "bool":
      return `${place} == TSF_BOOL_HOLE`;
    case "big":
      return `${place} == TSF_BIG_HOLE`;
    case "word":
      return `TSF_W(${place}) == TSF_VAL_HOLE`;
  }
}

/** An empty slot; integers cannot be undefined. */
export function emptySlot(type: Type, rep: NumberRep): string {
  return type.kind === "num" && rep !== "f64" ? "0" : emptyOf(type);
}

/** C for "the place holds undefined". */
export function isEmpty(place: string, type: Type): string {
  switch (T.representationOf(type)) {
    case "f64":
      return `tsf_num_is_undef(${place})`;
    case "bool":
      return `(${place} == TSF_BOOL_UNDEF)`;
    case "big":
      return `(${place} == TSF_BIG_UNDEF)`;
    case "word":
      return `(TSF_W(${place}) == TSF_VAL_UNDEF)`;
  }
}

/** A view's part in the names of the functions made for it. */
export function viewName(view: ObjectType): string {
  return `${cName(view.name)}_v${view.id}`;
}

export function structName(shape: Shape): string {
  return shape.id < BUILTIN_ERRORS.size ? "tsf_error" : `${cName(shape.name)}_s${shape.id}`; // no local's name ends so
}

export function typeIndex(shape: Shape): string {
  return [...BUILTIN_ERRORS.values()][shape.id] ?? `TSF_T_FIRST_SHAPE + ${shape.id}`;
}

/** The C member of a field. Errors are laid out by the runtime's own struct. */
export function memberName(shape: Shape, field: ShapeField): string {
  const index = shape.fields.indexOf(field);
  const inherited = errorAncestor(shape) && index < 3;
  if (inherited) return field.name;
  return /^[A-Za-z_]\w*$/.test(field.name) ? `f_${field.name}` : `f${index}_${cName(field.name)}`;
}

function errorAncestor(shape: Shape): boolean {
  return shape.fields[0]?.name === "message" && shape.fields[0].hidden;
}

/** The member that holds an object's list of keys. */
export const KEYS = "keys";

/** struct definitions of the program's shapes. */
export function emitStructs(program: Program, listed: ListedShapes, writer: CWriter): void {
  for (const shape of program.shapes.slice(BUILTIN_ERRORS.size)) {
    writer.open(`typedef struct ${structName(shape)} { /* ${shape.name} */`);
    writer.line("tsf_obj h;");
    for (const field of shape.fields) writer.line(`${cTypeOf(field.type)}${memberName(shape, field)};`);
    if (listed.has(shape)) writer.line(`tsf_buf *${KEYS};`);
    writer.close(`} ${structName(shape)};`);
  }
}

/** A declaration's type, with the blank that pointers do without. */
export function cTypeOf(type: Type): string {
  const c = T.cTypeOf(type);
  return c.endsWith("*") ? c : `${c} `;
}

/** As console.log shows its objects: a class without a name by the one that it extends. */
function shownName(program: Program, shape: Shape): string {
  const declaration = shape.view?.classDeclaration;
  if (!shape.view) return "Object";
  if (!declaration || nameOfClass(declaration) !== "") return shape.name;
  return shape.parent === undefined ? "Object" : shownName(program, program.shapes[shape.parent]!);
}

function isOfLibrary({ view }: Shape): boolean {
  const declaration = view?.classDeclaration;
  return declaration !== undefined && isLibraryFile(declaration.getSourceFile().fileName);
}

/** tsf_shapes: shapes, then generator frames. */
export function emitTypeTable(
  program: Program,
  listed: ListedShapes,
  literals: LiteralPool,
  frames: readonly GeneratorFrame[],
  writer: CWriter,
): void {
  const lists = new Map<string, string>();
  for (const shape of program.shapes) emitFields(program, shape, lists, literals, writer);
  for (const frame of frames) emitFrameFields(frame, writer);
  writer.open("const tsf_type tsf_shapes[] = {");
  for (const shape of program.shapes) {
    const fields = lists.get(fieldLines(program, shape, literals).join("\n")) ?? "NULL";
    const base = shape.parent === undefined ? "0" : typeIndex(program.shapes[shape.parent]!);
    const parent = shape.view?.classObject ? "TSF_T_CLOSURE" : base;
    const keys = listed.has(shape) ? `offsetof(${structName(shape)}, ${KEYS})` : "0";
    writer.line(
      `{${cString(shownName(program, shape))}, sizeof(${structName(shape)}), ${shape.fields.length}, ${parent}, ${fields}, ${keys}${isOfLibrary(shape) ? ", true" : ""}},`,
    );
  }
  for (const frame of frames) {
    writer.line(
      `{"Generator", sizeof(${frame.struct}), ${tracedMembers(frame).length}, 0, fields_${frame.struct}, 0},`,
    );
  }
  writer.close("};");
  writer.line(
    `const uint32_t tsf_type_count = TSF_T_FIRST_SHAPE + ${program.shapes.length + frames.length};`,
  );
}

/** A generator's heap frame: what lives across its yields. */
export interface GeneratorFrame {
  readonly struct: string;
  /** Traced words that every frame of its kind has. */
  readonly words: readonly string[];
  readonly fields: readonly { readonly member: string; readonly type: Type }[];
}

export function frameTypeIndex(program: Program, frame: number): string {
  return `TSF_T_FIRST_SHAPE + ${program.shapes.length + frame}`;
}

/** Shapes of the same fields in the same places, as all errors are, have one list; `lists` has the names by the text. */
function emitFields(
  program: Program,
  shape: Shape,
  lists: Map<string, string>,
  literals: LiteralPool,
  writer: CWriter,
): void {
  const lines = fieldLines(program, shape, literals);
  const text = lines.join("\n");
  if (lines.length === 0 || lists.has(text)) return;
  const name = `fields_${shape.id}`;
  lists.set(text, name);
  writer.open(`static const tsf_field ${name}[] = {`);
  for (const line of lines) writer.line(line);
  writer.close("};");
}

/** Of the classes that add no field to one another the first: it has them in the same places. */
function ofSameFields(program: Program, shape: Shape): Shape {
  const parent = shape.parent === undefined ? undefined : program.shapes[shape.parent];
  const adds = parent?.fields.length !== shape.fields.length;
  return parent === undefined || adds ? shape : ofSameFields(program, parent);
}

function fieldLines(program: Program, shape: Shape, literals: LiteralPool): string[] {
  const owner = ofSameFields(program, shape);
  return shape.fields.map((field, i) => {
    const flags = [
      ...(field.hidden ? ["TSF_FIELD_HIDDEN"] : []),
      ...(field.optional ? ["TSF_FIELD_OPTIONAL"] : []),
      ...(field.accessor ? ["TSF_FIELD_ACCESSOR"] : []),
    ];
    const offset = `offsetof(${structName(owner)}, ${memberName(owner, owner.fields[i]!)})`;
    return `{&${literals.symbol(field.name)}, ${offset}, ${vkindOf(field.type)}, ${flags.join(" | ") || "0"}},`;
  });
}

/** The collector's: nobody else reads a frame by its type. */
function tracedMembers(frame: GeneratorFrame): { readonly name: string; readonly vkind: string }[] {
  return [
    ...frame.words.map((name) => ({ name, vkind: "TSF_V_WORD" })),
    ...frame.fields.map(({ member, type }) => ({ name: member, vkind: vkindOf(type) })),
  ].filter(({ vkind }) => TRACED.has(vkind));
}

const TRACED: ReadonlySet<string> = new Set(["TSF_V_WORD", "TSF_V_BIG"]);

function emitFrameFields(frame: GeneratorFrame, writer: CWriter): void {
  writer.open(`static const tsf_field fields_${frame.struct}[] = {`);
  for (const member of tracedMembers(frame))
    writer.line(
      `{&tsf_str_empty, offsetof(${frame.struct}, ${member.name}), ${member.vkind}, TSF_FIELD_HIDDEN},`,
    );
  writer.close("};");
}
