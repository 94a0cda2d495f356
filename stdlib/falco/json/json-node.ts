/**
 * A value in a JSON document, kept in source order and with its raw text. Nodes of one document share it: a node is
 * cheap to get and to keep, and keeps the whole document alive. Immutable.
 */
export interface JsonNode {
  readonly kind: "object" | "array" | "string" | "number" | "boolean" | "null";
  /**
   * The value at a path, `undefined` when there is none. In an object a key is a property name (of several equal ones
   * the first); in an array it is a decimal index ("0", also "00" and "+0"). A JSON `null` is a value, not "none".
   * Without keys: the node itself.
   */
  get(...keys: string[]): JsonNode | undefined;
  /** The element of an array, or value of an object in source order, at `index`; `undefined` when there is none. */
  at(index: number): JsonNode | undefined;
  /** The number of elements of an array or properties of an object (equal names counted each); else 0. */
  readonly size: number;
  /** The elements of an array, or an object's values in source order; else `[]`. A new array each time. */
  items(): JsonNode[];
  /** An object's property names in source order, in step with {@link JsonNode.items}; else `[]`. */
  keys(): string[];
  /** A string's contents (escapes that are not valid kept as they stand); of everything else {@link JsonNode.raw}. */
  readonly text: string;
  /** The value as JSON without blanks, strings and numbers exactly as in the source: `"\u00e9"` stays escaped, `1.0` stays. */
  readonly raw: string;
  /**
   * The value as indented JSON, a level by `indent`, empty objects and arrays as `{}` and `[]`, strings and numbers as
   * in the source.
   */
  pretty(indent: string): string;
  /** A string's contents, or `undefined` when it is not a string. */
  readonly string: string | undefined;
  /** A number's value (`NaN` when the lenient text makes no number, such as `1-2`), or `undefined` when it is not one. */
  readonly number: number | undefined;
  /** A boolean's value, or `undefined` when it is not one. */
  readonly boolean: boolean | undefined;
}
