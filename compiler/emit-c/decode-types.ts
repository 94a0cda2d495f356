import type { DecodeObject, DecodeType } from "../abi/decode-types.js";
import type { Constraints } from "../abi/constraints.js";
import { memberName, structName, typeIndex, vkindOf } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import { cDouble, CWriter } from "./writer.js";

/** Of each kind, the kind of its descriptor and what reads it. */
const KINDS = {
  number: ["TSF_D_F64", "num"],
  boolean: ["TSF_D_BOOL", "boolean"],
  string: ["TSF_D_STRING", "string"],
  bigint: ["TSF_D_BIG", "bigint"],
  unknown: ["TSF_D_UNKNOWN", "unknown"],
  enum: ["TSF_D_ENUM", "enum"],
  object: ["TSF_D_OBJECT", "object"],
  array: ["TSF_D_ARRAY", "array"],
  dict: ["TSF_D_DICT", "dict"],
  union: ["TSF_D_UNION", "union"],
} as const;

/** Writes the static descriptors that tsf_json_decode works by (decode.h). */
export class DecodeEmitter {
  private writer = new CWriter();
  private readonly fields = new Map<DecodeObject, string>();
  private readonly queue: DecodeObject[] = [];
  private types = 0;
  /** Names of the types emitted, by what they are. */
  private readonly known = new Map<string, string>();

  constructor(private readonly emitter: ProgramC) {}

  /** Emits `type` and all that it is made of; the descriptor's name. */
  emit(type: DecodeType): string {
    const name = this.type(type);
    for (let object = this.queue.shift(); object; object = this.queue.shift()) this.fieldList(object);
    return name;
  }

  /** What was emitted since the last time. */
  take(): CWriter {
    const taken = this.writer;
    this.writer = new CWriter();
    return taken;
  }

  private type(type: DecodeType): string {
    const { shape } = type.json;
    const parts = type.parts.map((part) => this.type(part));
    const name = `decode_${this.types++}`;
    const [kind, reader] = KINDS[shape.kind];
    const members = [
      `.kind = ${kind}`,
      `.read = tsf_decode_${reader}`,
      `.vkind = ${vkindOf(type.held)}`,
      ...this.constraints(type),
    ];
    if (type.object) members.push(...this.object(type.object));
    else if (shape.kind === "enum") members.push(...this.literals(name, shape.values));
    else if (shape.kind === "union") {
      this.writer.line(
        `static const tsf_decode_type *const ${name}_alternatives[] = {${parts.map((p) => `&${p}`).join(", ")}};`,
      );
      members.push(`.count = ${parts.length}`, `.u.alternatives = ${name}_alternatives`);
    } else if (parts[0] !== undefined) members.push(`.u.child = &${parts[0]}`);
    const text = members.join(", ");
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.known.set(text, name);
    this.writer.line(`static const tsf_decode_type ${name} = {${text}};`);
    return name;
  }

  private object(object: DecodeObject): string[] {
    const shape = this.emitter.program.shapes[object.shape]!;
    let list = this.fields.get(object);
    if (list === undefined) {
      list = `decode_fields_${this.fields.size}`;
      this.fields.set(object, list);
      this.queue.push(object);
      // Declared ahead: an object may contain itself.
      if (object.fields.length > 0)
        this.writer.line(`static const tsf_decode_field ${list}[${object.fields.length}];`);
    }
    const fields = object.fields.length > 0 ? list : "NULL";
    return [`.shape = ${typeIndex(shape)}`, `.count = ${object.fields.length}`, `.u.fields = ${fields}`];
  }

  private fieldList(object: DecodeObject): void {
    if (object.fields.length === 0) return;
    const shape = this.emitter.program.shapes[object.shape]!;
    const lines = object.fields.map((field) => {
      const type = this.type(field.type);
      const member = memberName(
        shape,
        shape.fields.find((f) => f.name === field.name)!,
      );
      const name = this.emitter.literals.symbol(field.name);
      return `{.name = &${name}, .offset = offsetof(${structName(shape)}, ${member}), .optional = ${field.optional ? 1 : 0}, .type = &${type}},`;
    });
    this.writer.open(
      `static const tsf_decode_field ${this.fields.get(object)!}[${object.fields.length}] = {`,
    );
    for (const line of lines) this.writer.line(line);
    this.writer.close("};");
  }

  private literals(name: string, values: readonly (string | number)[]): string[] {
    if (typeof values[0] === "number") {
      this.writer.line(
        `static const double ${name}_numbers[] = {${values.map((v) => cDouble(v as number)).join(", ")}};`,
      );
      return [`.count = ${values.length}`, `.numbers = ${name}_numbers`];
    }
    const texts = values.map((v) => this.emitter.literals.string(v as string));
    this.writer.line(`static const tsf_str *const ${name}_strings[] = {${texts.join(", ")}};`);
    return [`.count = ${values.length}`, `.u.strings = ${name}_strings`];
  }

  private constraints({ json }: DecodeType): string[] {
    const flags = [
      ...(json.nullable ? ["TSF_D_NULLABLE"] : []),
      ...(json.undefinable ? ["TSF_D_UNDEFINABLE"] : []),
    ];
    const members: string[] = [];
    const { kind } = json.shape;
    if (kind === "number" || kind === "bigint") rangeMembers(json.constraints, flags, members);
    const [least, most] = countsOf(json);
    if (least !== undefined || most !== undefined) {
      flags.push("TSF_D_COUNT");
      members.push(
        `.min_count = ${least ?? 0}u`,
        `.max_count = ${most === undefined ? "UINT32_MAX" : `${most}u`}`,
      );
    }
    return flags.length > 0 ? [`.flags = ${flags.join(" | ")}`, ...members] : members;
  }
}

function rangeMembers(c: Constraints, flags: string[], members: string[]): void {
  const add = (value: number | undefined, flag: string, member: string): void => {
    if (value === undefined) return;
    flags.push(flag);
    members.push(`.${member} = ${cDouble(value)}`);
  };
  // One member serves both bounds of a side: the exclusive one counts when both are given.
  add(c.exclusiveMinimum, "TSF_D_XMIN", "minimum");
  if (c.exclusiveMinimum === undefined) add(c.minimum, "TSF_D_MIN", "minimum");
  add(c.exclusiveMaximum, "TSF_D_XMAX", "maximum");
  if (c.exclusiveMaximum === undefined) add(c.maximum, "TSF_D_MAX", "maximum");
  add(c.multipleOf, "TSF_D_STEP", "step");
}

/** Bounds of the length of a string or an array. */
function countsOf({ shape, constraints }: DecodeType["json"]): [number | undefined, number | undefined] {
  if (shape.kind === "string") return [constraints.minLength, constraints.maxLength];
  if (shape.kind !== "array") return [undefined, undefined];
  return shape.length === undefined
    ? [constraints.minItems, constraints.maxItems]
    : [shape.length, shape.length];
}
