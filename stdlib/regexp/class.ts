/* `[...]` without flag v (ECMA-262 CharacterClass, B.1.2). */
import { complement, normalized } from "./character-set.js";
import type { CharacterClasses } from "./classes.js";
import { characterEscape, isClassEscape } from "./escapes.js";
import type { PatternNames } from "./names.js";
import { END, type PatternText } from "./pattern-text.js";
import type { CharacterSet } from "./tree.js";

/** A member of a class: one character, or a set that no range can begin or end with. */
interface ClassAtom {
  readonly character: number;
  readonly set: CharacterSet | undefined;
}

/** Reads the class at the current bracket. @throws SyntaxError */
export function parseClass(text: PatternText, classes: CharacterClasses, names: PatternNames): CharacterSet {
  text.advance();
  const negated = text.takes(0x5e);
  const ranges: number[] = [];
  while (text.current() !== 0x5d) {
    const first = classAtom(text, classes, names);
    if (text.current() !== 0x2d) {
      add(ranges, first);
      continue;
    }
    text.advance();
    if (text.current() === END) break;
    if (text.current() === 0x5d) {
      add(ranges, first);
      ranges.push(0x2d, 0x2d);
      break;
    }
    const last = classAtom(text, classes, names);
    if (first.set || last.set) {
      if (text.unicode) throw text.error("Invalid character class");
      add(ranges, first);
      ranges.push(0x2d, 0x2d);
      add(ranges, last);
    } else {
      if (first.character > last.character) throw text.error("Range out of order in character class");
      ranges.push(first.character, last.character);
    }
  }
  if (!text.takes(0x5d)) throw text.error("Unterminated character class");
  const set = classes.closed(normalized(ranges));
  return negated ? complement(set, classes.highest) : set;
}

function add(ranges: number[], { character, set }: ClassAtom): void {
  if (set) ranges.push(...set);
  else ranges.push(character, character);
}

function classAtom(text: PatternText, classes: CharacterClasses, names: PatternNames): ClassAtom {
  const c = text.current();
  if (c === END) throw text.error("Unterminated character class");
  if (c !== 0x5c) {
    text.advance();
    return { character: c, set: undefined };
  }
  const next = text.next();
  if (next === END) throw text.error("\\ at end of pattern");
  if (isClassEscape(next, text.unicode)) return { character: 0, set: classes.escaped(text, true) };
  if (next === 0x62) {
    text.advance(2);
    return { character: 8, set: undefined };
  }
  return { character: characterEscape(text, true, names), set: undefined };
}
