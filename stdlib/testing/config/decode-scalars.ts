import type { JsonType } from "../../../compiler/abi/json-type.js";
import type { Node } from "../../falco/json/node.js";

/** A number, or a string of one; undefined when it is neither. */
export function readNumber(node: Node): number | undefined {
  const text = numeral(node);
  const value = text === undefined || text === "" || /^[ \t\r\n]/.test(text) ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** As it is spelt, without the quotes of a string, which may have no escapes. */
function numeral(node: Node): string | undefined {
  if (node.kind === "number") return node.written;
  return node.kind === "string" && !node.written.includes("\\") ? node.written.slice(1, -1) : undefined;
}

/** An integer of digits alone is read exactly; any other spelling has to be a safe integer. */
export function readBigint(node: Node): bigint | undefined {
  const value = readNumber(node);
  if (value === undefined) return undefined;
  const text = numeral(node)!;
  const exact = /^[+-]?\d+$/.test(text) ? BigInt(text.replace(/^\+/, "")) : undefined;
  if (exact === undefined) return Number.isSafeInteger(value) ? BigInt(value) : undefined;
  return exact >= -(2n ** 63n) && exact < 2n ** 64n ? exact : undefined;
}

export function readBoolean(node: Node): boolean | undefined {
  const text =
    node.kind === "boolean" ? node.written : node.kind === "string" ? node.written.slice(1, -1) : "";
  return text === "true" ? true : text === "false" ? false : undefined;
}

/** Strings as they are, numbers and booleans by their text. */
export function readText(node: Node): string | undefined {
  if (node.kind === "string") return node.valueText;
  return node.kind === "number" || node.kind === "boolean" ? node.written : undefined;
}

export function isLiteral(value: string | number, node: Node): boolean {
  return value === (typeof value === "number" ? readNumber(node) : readText(node));
}

/** How closely an alternative has to fit: by kind and literals, leniently, or by kind alone. */
type Closeness = "exactly" | "leniently" | "by kind";

/** The alternative of a union that a value belongs to: the first that fits most closely (decode_union.c). */
export function fittingAlternative(alternatives: readonly JsonType[], node: Node): JsonType | undefined {
  for (const closeness of ["exactly", "leniently", "by kind"] as const) {
    const found = alternatives.find((alternative) => fits(alternative, node, closeness));
    if (found) return found;
  }
  return undefined;
}

function fits(type: JsonType, node: Node, closeness: Closeness): boolean {
  const { shape } = type;
  if (node.kind === "null" && (type.nullable || type.undefinable)) return true;
  if (shape.kind === "union") return shape.alternatives.some((a) => fits(a, node, closeness));
  if (closeness === "exactly") return fitsExactly(type, node);
  if (closeness === "leniently") return fitsLeniently(type, node);
  return shape.kind === "object" && node.kind === "object";
}

function fitsExactly({ shape }: JsonType, node: Node): boolean {
  switch (shape.kind) {
    case "number":
    case "boolean":
    case "string":
    case "array":
      return node.kind === shape.kind;
    case "bigint":
      return node.kind === "number" && readBigint(node) !== undefined;
    case "enum":
      return node.kind === typeof shape.values[0] && shape.values.some((value) => isLiteral(value, node));
    case "dict":
      return node.kind === "object";
    case "object":
      return node.kind === "object" && literalsFit(shape.fields, node);
    default:
      return shape.kind === "unknown";
  }
}

/** The fields that tell one object type from another: required literals. */
function literalsFit(
  fields: readonly { name: string; optional: boolean; type: JsonType }[],
  node: Node,
): boolean {
  const given = new Map(node.members());
  return fields.every(({ name, optional, type: { shape } }) => {
    if (optional || shape.kind !== "enum") return true;
    const value = given.get(name);
    return value !== undefined && shape.values.some((literal) => isLiteral(literal, value));
  });
}

function fitsLeniently({ shape }: JsonType, node: Node): boolean {
  switch (shape.kind) {
    case "number":
      return readNumber(node) !== undefined;
    case "bigint":
      return readBigint(node) !== undefined;
    case "boolean":
      return readBoolean(node) !== undefined;
    case "string":
      return readText(node) !== undefined;
    case "enum":
      return shape.values.some((value) => isLiteral(value, node));
    case "array":
    case "dict":
    case "object":
      return node.kind === "null";
    default:
      return false;
  }
}
