import type { ts } from "../project/typescript.js";
import type { ShapeId } from "../ir/ir.js";
import type { ProgramLowering } from "../lower/program.js";
import { EMPTY_ENV } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import type { JsonObject, JsonType } from "./json-type.js";

/** A type read from JSON, together with what the program holds its values as. */
export interface DecodeType {
  readonly json: JsonType;
  /** Of a value of the type, optional or not. */
  readonly held: Type;
  /** Of an object: its shape and fields, in the shape's order. Filled later for a type that contains itself. */
  readonly object: DecodeObject | undefined;
  /** Of the elements of an array or Record, or the alternatives of a union. */
  readonly parts: readonly DecodeType[];
}

export interface DecodeObject {
  readonly shape: ShapeId;
  readonly fields: { readonly name: string; readonly optional: boolean; readonly type: DecodeType }[];
}

/** Gives the objects in `json` shapes of the program, so that they stand behind the program's own types. */
export function lowerDecodeType(lowering: ProgramLowering, json: JsonType, at: ts.Node): DecodeType {
  return new DecodeLowering(lowering, at).lower(json);
}

class DecodeLowering {
  private readonly objects = new Map<JsonObject, DecodeObject>();

  constructor(
    private readonly lowering: ProgramLowering,
    private readonly at: ts.Node,
  ) {}

  lower(json: JsonType, held: Type = this.lowering.types.convert(json.type, EMPTY_ENV, this.at)): DecodeType {
    const { shape } = json;
    const inner = T.nonNullable(held);
    switch (shape.kind) {
      case "object":
        return { json, held, object: this.object(shape, inner), parts: [] };
      case "array":
      case "dict": {
        const element = inner.kind === "arr" || inner.kind === "dict" ? inner.element : T.VAL;
        return { json, held, object: undefined, parts: [this.lower(shape.element, element)] };
      }
      case "union":
        return { json, held, object: undefined, parts: shape.alternatives.map((a) => this.lower(a)) };
      default:
        return { json, held, object: undefined, parts: [] };
    }
  }

  private object(shape: JsonObject, held: Type): DecodeObject {
    const known = this.objects.get(shape);
    if (known) return known;
    const properties = held.kind === "obj" ? held.object.properties : new Map();
    const typed = shape.fields.map((field) => ({
      field,
      type: (properties.get(field.name)?.type as Type | undefined) ?? T.VAL,
    }));
    const id = this.lowering.literalShape(
      shape.name,
      typed.map(({ field: { name, optional }, type }) => ({ name, type, optional })),
    );
    const object: DecodeObject = { shape: id, fields: [] };
    this.objects.set(shape, object);
    this.lowering.program.decoded.push(id);
    for (const { field, type } of typed) {
      object.fields.push({ name: field.name, optional: field.optional, type: this.lower(field.type, type) });
    }
    return object;
  }
}
