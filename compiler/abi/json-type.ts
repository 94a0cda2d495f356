import type { ts } from "../project/typescript.js";
import type { Constraints } from "./constraints.js";

/**
 * A type that values come in from JSON as: what the schema for the host, the decoder of the compiled plugin and
 * example values are all made of.
 */
export interface JsonType {
  readonly shape: JsonShape;
  /** `T | null`. */
  readonly nullable: boolean;
  /** `T | undefined` as an element: null is read as undefined. */
  readonly undefinable: boolean;
  readonly constraints: Constraints;
  /** Where the program names the type; for its converted form. */
  readonly type: ts.Type;
}

export type JsonShape =
  | { readonly kind: "number" | "boolean" | "string" | "bigint" | "unknown" }
  /** Of strings alone, or of numbers alone. */
  | { readonly kind: "enum"; readonly values: readonly (string | number)[] }
  | JsonObject
  /** `length`: of a tuple, whose elements are all of one type. */
  | { readonly kind: "array"; readonly element: JsonType; readonly length: number | undefined }
  | { readonly kind: "dict"; readonly element: JsonType }
  | { readonly kind: "union"; readonly alternatives: readonly JsonType[] };

export interface JsonObject {
  readonly kind: "object";
  readonly name: string;
  /** Filled when the type is read: a type that contains itself is one object. */
  readonly fields: JsonField[];
  /** Contains itself. */
  recursive: boolean;
}

export interface JsonField {
  readonly name: string;
  readonly optional: boolean;
  readonly description: string;
  /** The value of `@default`, parsed where it is JSON. */
  readonly defaultValue: unknown;
  /** `@format`, for the schema. */
  readonly format: string | undefined;
  readonly type: JsonType;
}
