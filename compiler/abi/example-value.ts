import type { Constraints } from "./constraints.js";
import type { JsonField, JsonType } from "./json-type.js";

/** A value of the type, as JSON, to show users what can be given: defaults and smallest values that fit. */
export function exampleValue(type: JsonType): unknown {
  const { shape, constraints } = type;
  switch (shape.kind) {
    case "boolean":
      return false;
    case "number":
    case "bigint":
      return exampleNumber(constraints);
    case "string":
      return "";
    case "enum":
      return shape.values[0];
    case "array":
      return Array.from({ length: shape.length ?? constraints.minItems ?? 0 }, () =>
        exampleValue(shape.element),
      );
    case "dict":
      return {};
    case "union":
      return exampleValue(shape.alternatives[0]!);
    case "object":
      return Object.fromEntries(
        shape.fields.filter(isShown).map((f) => [f.name, f.defaultValue ?? exampleValue(f.type)]),
      );
    case "unknown":
      return null;
  }
}

function isShown(field: JsonField): boolean {
  return !field.optional || field.defaultValue !== undefined;
}

/** 1, or what comes nearest to it. */
function exampleNumber({
  minimum,
  exclusiveMinimum,
  maximum,
  exclusiveMaximum,
  multipleOf,
}: Constraints): number {
  const least = Math.max(
    multipleOf ?? 1,
    minimum ?? -Infinity,
    exclusiveMinimum === undefined ? -Infinity : Math.floor(exclusiveMinimum) + 1,
  );
  return Math.min(
    least,
    maximum ?? Infinity,
    exclusiveMaximum === undefined ? Infinity : Math.ceil(exclusiveMaximum) - 1,
  );
}

/** The parameters in one line: `start (number): The number to count from; ...`. */
export function describeParameters(type: JsonType): string {
  if (type.shape.kind !== "object") return nameOf(type);
  return type.shape.fields
    .map(
      (f) =>
        `${f.name}${f.optional ? "?" : ""} (${nameOf(f.type)})${f.description === "" ? "" : `: ${f.description.replace(/\.$/, "")}`}`,
    )
    .join("; ");
}

function nameOf({ shape }: JsonType): string {
  switch (shape.kind) {
    case "enum":
      return shape.values.map((v) => JSON.stringify(v)).join(" | ");
    case "array":
      return `${nameOf(shape.element)}[]`;
    case "dict":
      return `Record of ${nameOf(shape.element)}`;
    case "union":
      return shape.alternatives.map(nameOf).join(" | ");
    case "bigint":
      return "integer";
    case "object":
    case "number":
    case "string":
    case "boolean":
    case "unknown":
      return shape.kind;
  }
}
