import { numberConstraints, type Constraints } from "./constraints.js";
import type { JsonField, JsonObject, JsonType } from "./json-type.js";

type Schema = Record<string, unknown>;

/**
 * The JSON schema (draft 7) of a config type, as text: the host checks `init_config` with it before the plugin's init.
 *
 * Falco makes JSON of YAML by its own guesses: quotes are dropped, so that `"5"` arrives as a number and `"true"` as a
 * boolean, and an empty map or list arrives as null. What the author cannot help must not fail: strings may be numbers
 * and booleans, and null stands for an empty list, Record, or object in which nothing is required, and for a
 * property that may be left out. The plugin's decoder reads them the same way. Unknown keys are let through.
 */
export function configSchema(config: JsonType, description: string): string {
  const writer = new SchemaWriter();
  const schema = writer.schema(config, false);
  return JSON.stringify({
    $schema: "http://json-schema.org/draft-07/schema#",
    ...(description !== "" && { description }),
    ...schema,
    ...writer.definitions(),
  });
}

class SchemaWriter {
  /** Types that contain themselves are written once, under their names. */
  private readonly named = new Map<JsonObject, string>();
  private readonly schemas: Schema = {};

  definitions(): Schema {
    return this.named.size > 0 ? { definitions: this.schemas } : {};
  }

  /** `omissible`: null is as good as leaving it out. */
  schema(type: JsonType, omissible: boolean): Schema {
    const orNull = omissible || type.nullable || type.undefinable;
    const { shape, constraints } = type;
    switch (shape.kind) {
      case "unknown":
        return {};
      case "boolean":
        return { type: types(["boolean"], orNull) };
      case "number":
        return { type: types(["number"], orNull), ...Object.fromEntries(numberConstraints(constraints)) };
      case "bigint":
        // Integers beyond 32 bits arrive as doubles, which "integer" may refuse; a string holds what a double cannot.
        return {
          type: types(["number", "string"], orNull),
          pattern: "^-?[0-9]+$",
          ...Object.fromEntries(numberConstraints(constraints)),
        };
      case "string":
        return { type: types(["string", "number", "boolean"], orNull), ...stringConstraints(constraints) };
      case "enum":
        return { enum: [...shape.values.flatMap(spellings), ...(orNull ? [null] : [])] };
      case "array":
        return this.array(type, shape.element, shape.length, orNull);
      case "dict":
        return { type: types(["object"], true), additionalProperties: this.schema(shape.element, false) };
      case "union":
        return {
          anyOf: [
            ...shape.alternatives.map((a) => this.schema(a, false)),
            ...(orNull ? [{ type: "null" }] : []),
          ],
        };
      case "object":
        return this.object(shape, orNull);
    }
  }

  private array(
    { constraints }: JsonType,
    element: JsonType,
    length: number | undefined,
    orNull: boolean,
  ): Schema {
    const minItems = length ?? constraints.minItems;
    const maxItems = length ?? constraints.maxItems;
    return {
      type: types(["array"], orNull || !minItems),
      items: this.schema(element, false),
      ...(minItems !== undefined && { minItems }),
      ...(maxItems !== undefined && { maxItems }),
    };
  }

  private object(shape: JsonObject, orNull: boolean): Schema {
    const mayBeNull = orNull || shape.fields.every((field) => field.optional);
    if (!shape.recursive) return this.properties(shape, mayBeNull);
    let name = this.named.get(shape);
    if (name === undefined) {
      name = Object.hasOwn(this.schemas, shape.name) ? `${shape.name}${this.named.size}` : shape.name;
      this.named.set(shape, name);
      this.schemas[name] = {}; // keeps the name's place
      this.schemas[name] = this.properties(
        shape,
        shape.fields.every((field) => field.optional),
      );
    }
    const reference = { $ref: `#/definitions/${name}` };
    return orNull ? { anyOf: [reference, { type: "null" }] } : reference;
  }

  private properties(shape: JsonObject, mayBeNull: boolean): Schema {
    const required = shape.fields.filter((field) => !field.optional).map((field) => field.name);
    return {
      type: types(["object"], mayBeNull),
      properties: Object.fromEntries(shape.fields.map((field) => [field.name, this.property(field)])),
      ...(required.length > 0 && { required }),
    };
  }

  private property(field: JsonField): Schema {
    const { description, defaultValue, format } = field;
    const schema = this.schema(field.type, field.optional);
    const notes = {
      ...(description !== "" && { description }),
      ...(defaultValue !== undefined && { default: defaultValue }),
      ...(format !== undefined && { format }),
    };
    // Beside a $ref nothing else is read.
    return "$ref" in schema && Object.keys(notes).length > 0
      ? { ...notes, allOf: [schema] }
      : { ...notes, ...schema };
  }
}

function types(names: readonly string[], orNull: boolean): string | string[] {
  const all = orNull ? [...names, "null"] : [...names];
  return all.length === 1 ? all[0]! : all;
}

function stringConstraints({ minLength, maxLength, pattern }: Constraints): Schema {
  return {
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
  };
}

/** A literal, and what it becomes when Falco drops its quotes. */
function spellings(value: string | number): unknown[] {
  if (typeof value === "number") return [value];
  if (value === "true" || value === "false") return [value, value === "true"];
  return value !== "" && String(Number(value)) === value ? [value, Number(value)] : [value];
}
