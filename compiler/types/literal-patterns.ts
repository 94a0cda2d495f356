import { compilePattern, type Pattern } from "../../stdlib/regexp/pattern.js";
import type { UnicodeProperties } from "../../stdlib/regexp/properties.js";

/*
 * Patterns that are known when a program is compiled. What characters have a property Node is asked, whose tables
 * these are.
 */

/** Every code point below the surrogates, and every one above, in order. */
const BELOW = 0xd800;
const ABOVE = 0xe000;

class NodeProperties implements UnicodeProperties {
  private readonly known = new Map<string, readonly number[] | undefined>();
  private texts: readonly [first: number, text: string][] | undefined;

  set(name: string, value: string): readonly number[] | undefined {
    const written = value === "" ? name : `${name}=${value}`;
    if (!this.known.has(written)) this.known.set(written, this.find(written));
    return this.known.get(written);
  }

  private find(written: string): readonly number[] | undefined {
    const pattern = patternOf(written);
    if (!pattern) return undefined;
    const found: number[] = [];
    const add = (first: number, last: number): void => {
      if (found.at(-1) === first - 1) found[found.length - 1] = last;
      else found.push(first, last);
    };
    this.texts ??= [textOf(0, BELOW), textOf(ABOVE, 0x10000), textOf(0x10000, 0x110000)];
    for (const [start, text] of this.texts) {
      // Surrogates are alike, and two in a row would be one character.
      if (start === ABOVE && new RegExp(pattern.source, "u").test("\ud800")) add(BELOW, ABOVE - 1);
      const units = start < 0x10000 ? 1 : 2;
      for (const { index, 0: run } of text.matchAll(pattern))
        add(start + index / units, start + (index + run.length) / units - 1);
    }
    return found;
  }
}

/** Undefined when there is no such property. */
function patternOf(written: string): RegExp | undefined {
  try {
    return new RegExp(`\\p{${written}}+`, "gu");
  } catch {
    return undefined;
  }
}

function textOf(from: number, to: number): [number, string] {
  let text = "";
  for (let point = from; point < to; point++) text += String.fromCodePoint(point);
  return [from, text];
}

const PROPERTIES = new NodeProperties();

/** The check, the types and the lowering all ask for a literal's pattern. */
const compiled = new Map<string, Pattern>();

/** @throws SyntaxError */
export function compileKnown(source: string, flags: string): Pattern {
  const written = `/${source}/${flags}`;
  let pattern = compiled.get(written);
  if (!pattern) compiled.set(written, (pattern = compilePattern(source, flags, PROPERTIES)));
  return pattern;
}
