/* `new RegExp(pattern, flags)` (ECMA-262 22.2.4): here alone patterns are compiled when the program runs. */
import { flagBits } from "./flags.js";
import { namesText } from "./names.js";
import { compilePattern } from "./pattern.js";
import type { UnicodeProperties } from "./properties.js";
import { RegExp } from "./regexp.js";
import { escapedSource } from "./source.js";
import type { CharacterSet } from "./tree.js";

/** The tables of Unicode are not in a plugin: the compiler has them, for the patterns that it knows. */
class NoProperties implements UnicodeProperties {
  set(name: string, value: string): CharacterSet | undefined {
    const written = value === "" ? name : `${name}=${value}`;
    throw new TypeError(
      `\\p{${written}} is known in a literal only, not in a pattern that is made when the program runs`,
    );
  }
}

/** @throws SyntaxError */
export function createRegExp(pattern: RegExp | string, flags: string | undefined): RegExp {
  const isText = typeof pattern === "string";
  if (!isText && flags === undefined) return copyOf(pattern, pattern["bits"]);
  const source = isText ? pattern : pattern.source;
  const wanted = flags ?? "";
  const { words, groups, names } = compilePattern(source, wanted, new NoProperties());
  const program = new Uint8Array(4 * words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    for (let part = 0; part < 4; part++) program[4 * i + part] = (word >>> (8 * part)) & 255;
  }
  return new RegExp(program, groups, namesText(names), escapedSource(source), flagBits(wanted));
}

/** `RegExp(pattern, flags)` without `new`. */
export function toRegExp(pattern: RegExp | string, flags: string | undefined): RegExp {
  return typeof pattern === "string" || flags !== undefined ? createRegExp(pattern, flags) : pattern;
}

/** What text is taken as where a pattern is wanted. */
export function patternOfText(pattern: RegExp | string, flags: string): RegExp {
  return typeof pattern === "string" ? createRegExp(pattern, flags) : pattern;
}

function copyOf(of: RegExp, bits: number): RegExp {
  return new RegExp(of["program"], of["groups"], of["names"], of["text"], bits);
}
