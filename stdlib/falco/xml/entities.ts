// In the language that plugins are compiled from: the compiler takes this file into programs.
import { isCharacter } from "./characters.js";
import type { XmlInput } from "./input.js";

/** The longest reference is `&#x10FFFF;`, but zeros may stand before the number. */
const maxReference = 32;

/** Text whose references are replaced: to characters, and the five that XML has. `at` is where it stands. */
export function withEntities(text: string, input: XmlInput, at: number): string {
  let result = "";
  let from = 0;
  for (let start = text.indexOf("&"); start >= 0; start = text.indexOf("&", from)) {
    const end = text.indexOf(";", start);
    if (end < 0 || end - start > maxReference) input.fail("'&' without a name and ';'", at);
    const reference = text.slice(start + 1, end);
    const replaced = replacement(reference);
    if (replaced === undefined)
      input.fail(`&${reference}; stands for nothing: entities of document types are not read`, at);
    result += text.slice(from, start) + replaced;
    from = end + 1;
  }
  return result + text.slice(from);
}

function replacement(reference: string): string | undefined {
  switch (reference) {
    case "lt":
      return "<";
    case "gt":
      return ">";
    case "amp":
      return "&";
    case "quot":
      return '"';
    case "apos":
      return "'";
  }
  if (!reference.startsWith("#")) return undefined;
  const code = reference.startsWith("#x")
    ? numberOf(reference.slice(2), 16)
    : numberOf(reference.slice(1), 10);
  return code !== undefined && isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

function numberOf(digits: string, base: number): number | undefined {
  if (digits === "") return undefined;
  let value = 0;
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i);
    const lower = code | 0x20;
    const digit = code >= 0x30 && code <= 0x39 ? code - 0x30 : lower >= 0x61 ? lower - 0x57 : base;
    if (digit >= base) return undefined;
    value = value * base + digit;
  }
  return value;
}
