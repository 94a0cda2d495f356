import { hostText } from "./host-text.js";
import type { ExtractedValue } from "./plugin-under-test.js";

/** For a test that asks for a field that is not there; rules write arguments into brackets. */
export function noSuchField(plugin: string, field: string): Error {
  const [, name, arg] = /^(.*)\[(.*)\]$/s.exec(field) ?? [];
  const hint = name === undefined ? "" : `: the argument comes apart, extract(event, "${name}", "${arg}")`;
  return new Error(`plugin ${plugin} has no field ${field}${hint}`);
}

/**
 * What a field method returned, as Falco takes it: an empty list is no value; U+0000 and unpaired surrogates in text
 * are U+FFFD. Elements of a list that do not fit are told to `leftOut`, the others stay.
 * @throws TypeError for a value that no field type holds, RangeError for a number outside of 64 unsigned bits and
 * addresses of a wrong length.
 */
export function asOutput(value: unknown, leftOut: (error: unknown) => void): ExtractedValue | undefined {
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
