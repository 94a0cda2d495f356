import { wellFormed } from "./host-text.js";
import type { ExtractedValue } from "./plugin-under-test.js";

/** For a test that asks for a field that is not there; rules write arguments into brackets. */
export function noSuchField(plugin: string, field: string): Error {
  const [, name, arg] = /^(.*)\[(.*)\]$/s.exec(field) ?? [];
  const hint = name === undefined ? "" : `: the argument comes apart, extract(event, "${name}", "${arg}")`;
  return new Error(`plugin ${plugin} has no field ${field}${hint}`);
}

/**
 * What a field method returned, as Falco takes it: absent elements are left out, and an empty list is no value.
 * @throws TypeError for a value that no field type holds, RangeError for a number outside of 64 unsigned bits, text
 * with U+0000 in it and addresses of a wrong length.
 */
export function asOutput(value: unknown): ExtractedValue | undefined {
  if (!Array.isArray(value)) return value === undefined ? undefined : asScalar(value);
  const present = value.filter((element) => element !== undefined && element !== null);
  return present.length === 0 ? undefined : (present.map(asScalar) as ExtractedValue);
}

function asScalar(value: unknown): string | bigint | boolean | Uint8Array {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return wellFormed(checkText(value));
  if (value instanceof Uint8Array) return checkAddress(value);
  if (typeof value !== "bigint") throw new TypeError(`a field cannot hold a value of type ${typeof value}`);
  if (value !== BigInt.asUintN(64, value))
    throw new RangeError(`field value ${value} is not within 0 and 2^64-1`);
  return value;
}

function checkText(text: string): string {
  if (text.includes("\0")) throw new RangeError("field value holds U+0000, which ends a string for the host");
  return text;
}

function checkAddress(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== 4 && bytes.length !== 16)
    throw new RangeError(`an address has 4 or 16 bytes, not ${bytes.length}`);
  return Uint8Array.from(bytes);
}
