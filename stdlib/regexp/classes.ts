/* Sets of characters under the flags of a pattern: what `a`, `.`, `\w` and `\p{...}` stand for. */
import { caseVariants } from "./case-folding.js";
import {
  complement,
  DIGITS,
  FOLDED_WORDS,
  HIGHEST_CODE_POINT,
  HIGHEST_UNIT,
  LINE_TERMINATORS,
  SPACES,
  WORDS,
} from "./character-set.js";
import { END, isDigit, isLetter, type PatternText } from "./pattern-text.js";
import type { UnicodeProperties } from "./properties.js";
import type { CharacterSet, MatchFlags } from "./tree.js";

export class CharacterClasses {
  readonly highest: number;

  constructor(
    private readonly flags: MatchFlags,
    private readonly properties: UnicodeProperties,
  ) {
    this.highest = flags.unicode ? HIGHEST_CODE_POINT : HIGHEST_UNIT;
  }

  one(character: number): CharacterSet {
    return this.closed([character, character]);
  }

  /** The set with every character that the flags make equal to one in it. */
  closed(set: CharacterSet): CharacterSet {
    return this.flags.ignoreCase ? caseVariants(set, this.flags.unicode) : set;
  }

  dot(): CharacterSet {
    return this.flags.dotAll ? [0, this.highest] : complement(LINE_TERMINATORS, this.highest);
  }

  /** `\w`, which `\b` asks for as well. */
  words(): CharacterSet {
    return this.flags.ignoreCase && this.flags.unicode ? FOLDED_WORDS : WORDS;
  }

  /** Reads `\d`, `\p{...}` and their kin at the current backslash. @throws SyntaxError */
  escaped(text: PatternText, inClass: boolean): CharacterSet {
    const letter = text.next();
    if ((letter | 32) === 0x70) return this.property(text, letter === 0x50, inClass);
    text.advance(2);
    const lower = letter | 32;
    const set = lower === 0x64 ? DIGITS : lower === 0x73 ? SPACES : this.words();
    return lower === letter ? set : complement(set, this.highest);
  }

  /** `\p{name=value}`. */
  private property(text: PatternText, negated: boolean, inClass: boolean): CharacterSet {
    text.advance(2);
    const reason = inClass ? "Invalid property name in character class" : "Invalid property name";
    if (!text.takes(0x7b)) throw text.error(reason);
    const name = propertyWord(text);
    const value = text.takes(0x3d) ? propertyWord(text) : "";
    const set = text.takes(0x7d) ? this.properties.set(name, value) : undefined;
    if (!set) throw text.error(reason);
    // The complement of what is written, then its variants: `\P{Lu}` with i matches "A", being equal to "a".
    return this.closed(negated ? complement(set, this.highest) : set);
  }
}

function propertyWord(text: PatternText): string {
  let word = "";
  for (let c = text.current(); c !== END && (isLetter(c) || isDigit(c) || c === 0x5f); c = text.current()) {
    word += String.fromCharCode(c);
    text.advance();
  }
  return word;
}
