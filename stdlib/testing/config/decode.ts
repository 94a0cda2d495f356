import type { JsonField, JsonObject, JsonType } from "../../../compiler/abi/json-type.js";
import type { Node } from "../../falco/json/node.js";
import { parseDocument } from "../../falco/json/parse.js";
import { DecodeErrors, pathText, type Path } from "./decode-errors.js";
import {
  fittingAlternative,
  isLiteral,
  readBigint,
  readBoolean,
  readNumber,
  readText,
} from "./decode-scalars.js";

/** A config or open parameters as the plugin gets them, and the keys that nobody asked for. */
export interface Decoded {
  readonly value: unknown;
  readonly warnings: readonly string[];
}

/**
 * Reads JSON as a value of `type`, leniently as the native decoder does (runtime-c, decode.h), for the same reasons.
 * @throws TypeError with a line for each thing that does not fit, SyntaxError when it is not JSON.
 */
export function decodeJson(text: string, type: JsonType, what: string): Decoded {
  const decoder = new Decoder();
  const document = parseDocument(/^[ \t\r\n]*$/.test(text) ? "null" : text) as Node;
  const value = decoder.value(type, document, []);
  decoder.errors.throwAny(what);
  return { value, warnings: decoder.warnings };
}

/** Goes on after what does not fit, so that one message names everything; the value is of no use then. */
class Decoder {
  readonly errors = new DecodeErrors();
  readonly warnings: string[] = [];

  value(type: JsonType, node: Node, at: Path): unknown {
    if (node.kind === "null" && (type.nullable || type.undefinable)) return type.nullable ? null : undefined;
    const { shape } = type;
    switch (shape.kind) {
      case "object":
        return this.object(type, shape, node, at);
      case "array":
        return this.array(type, shape.element, node, at);
      case "dict":
        return this.dict(type, shape.element, node, at);
      case "union": {
        const alternative = fittingAlternative(shape.alternatives, node);
        return alternative ? this.value(alternative, node, at) : this.errors.mismatch(type, node, at);
      }
      case "unknown":
        return this.unknown(node, at);
      default:
        return this.scalar(type, node, at);
    }
  }

  private scalar(type: JsonType, node: Node, at: Path): unknown {
    const value = this.read(type, node);
    if (value === undefined) this.errors.mismatch(type, node, at);
    else if (type.shape.kind === "string") this.errors.size(type, at, (value as string).length);
    else if (type.shape.kind === "number" || type.shape.kind === "bigint")
      this.errors.range(type, node, at, Number(value));
    return value;
  }

  private read({ shape }: JsonType, node: Node): unknown {
    switch (shape.kind) {
      case "number":
        return readNumber(node);
      case "bigint":
        return readBigint(node);
      case "boolean":
        return readBoolean(node);
      case "enum":
        return shape.values.find((value) => isLiteral(value, node));
      default:
        return readText(node);
    }
  }

  private array(type: JsonType, element: JsonType, node: Node, at: Path): unknown {
    if (node.kind !== "array" && node.kind !== "null") return this.errors.mismatch(type, node, at);
    const values = node.items().map((item, i) => this.value(element, item as Node, [...at, i]));
    this.errors.size(type, at, values.length);
    return values;
  }

  private dict(type: JsonType, element: JsonType, node: Node, at: Path): unknown {
    if (node.kind !== "object" && node.kind !== "null") return this.errors.mismatch(type, node, at);
    const dict = {};
    for (const [key, value] of node.members()) put(dict, key, this.value(element, value, [...at, key]));
    return dict;
  }

  /** null stands for {}: an empty map of YAML arrives so. */
  private object(type: JsonType, shape: JsonObject, node: Node, at: Path): unknown {
    if (node.kind !== "object" && node.kind !== "null") return this.errors.mismatch(type, node, at);
    const object = {};
    const given = new Map(node.members()); // of equal keys the last
    for (const field of shape.fields) this.field(field, given.get(field.name), object, [...at, field.name]);
    const known = new Set(shape.fields.map((field) => field.name));
    for (const [key] of node.members())
      if (!known.has(key)) this.warnings.push(`${pathText([...at, key])}: unknown key`);
    return object;
  }

  private field(
    { name, optional, type }: JsonField,
    given: Node | undefined,
    object: object,
    at: Path,
  ): void {
    const isNull = given?.kind === "null" && !type.nullable;
    if (optional && (given === undefined || isNull)) return;
    if (given === undefined) this.errors.missing(type, at);
    else put(object, name, this.value(type, given, at));
  }

  private unknown(node: Node, at: Path): unknown {
    try {
      return JSON.parse(node.written) as unknown;
    } catch (error) {
      return this.errors.badJson(error, at);
    }
  }
}

/** Makes an own property, of whatever name. */
function put(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
