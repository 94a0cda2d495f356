import type { FieldType } from "../../compiler/abi/fields.js";
import { hostText } from "./host-text.js";
import type { ExtractedValue } from "./plugin-under-test.js";

/** For a test that asks for a field that is not there; rules write arguments into brackets. */
export function noSuchField(plugin: string, field: string): Error {
  const [, name, arg] = /^(.*)\[(.*)\]$/s.exec(field) ?? [];
  const hint = name === undefined ? "" : `: the argument comes apart, extract(event, "${name}", "${arg}")`;
  return new Error(`plugin ${plugin} has no field ${field}${hint}`);
}

/** What values of each type are in JavaScript. */
const words: Readonly<Record<FieldType, string>> = {
  string: "string",
  uint64: "bigint",
  reltime: "bigint",
  abstime: "bigint",
  bool: "boolean",
  ipaddr: "Uint8Array",
  ipnet: "Uint8Array",
};

/** What a field's type says. */
export interface FieldShape {
  readonly type: FieldType;
  readonly isList: boolean;
}

/** A value that a cast made another than its type says, in the words of a compiled plugin. */
function checkShape(value: unknown, { type, isList }: FieldShape): void {
  const word = words[type];
  if (!isList || !Array.isArray(value)) {
    const expected = isList ? "array" : word;
    if (kindOf(value) !== expected) throw new TypeError(`expected ${expected}, found ${kindOf(value)}`);
    return;
  }
  value.forEach((element: unknown, i) => {
    const found = kindOf(element);
    if (found === word || found === "undefined" || found === "null") return;
    throw new TypeError(
      word === "string"
        ? `[${i}]: expected ${word}, found ${found}`
        : "the array has elements of another type",
    );
  });
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return value instanceof Uint8Array ? "Uint8Array" : typeof value;
}

/**
 * What a field method returned, as Falco takes it: an empty list is no value; U+0000 and unpaired surrogates in text
 * are U+FFFD. Elements of a list that do not fit are told to `leftOut`, the others stay.
 * @throws TypeError for a value that no field type holds, RangeError for a number outside of 64 unsigned bits and
 * addresses of a wrong length.
 */
export function asOutput(
  value: unknown,
  field: FieldShape | undefined,
  leftOut: (error: unknown) => void,
): ExtractedValue | undefined {
  if (field && value !== undefined) checkShape(value, field);
  if (!Array.isArray(value)) return value === undefined ? undefined : asScalar(value);
  const elements = value.flatMap((element: unknown) => {
    if (element === undefined || element === null) return [];
    try {
      return [asScalar(element)];
    } catch (error) {
      leftOut(error);
      return [];
    }
  });
  return elements.length === 0 ? undefined : (elements as ExtractedValue);
}

function asScalar(value: unknown): string | bigint | boolean | Uint8Array {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return hostText(value);
  if (value instanceof Uint8Array) return checkAddress(value);
  if (typeof value !== "bigint") throw new TypeError(`a field cannot hold a value of type ${typeof value}`);
  if (value !== BigInt.asUintN(64, value))
    throw new RangeError(`field value ${value} is not within 0 and 2^64-1`);
  return value;
}

function checkAddress(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== 4 && bytes.length !== 16)
    throw new RangeError(`an address has 4 or 16 bytes, not ${bytes.length}`);
  return Uint8Array.from(bytes);
}
