/* The text of a pattern, read a character at a time. */
import { flagBits, flagText } from "./flags.js";

export const END = -1;

/** A place in the pattern's source. Characters are units, with flag u code points. */
export class PatternText {
  /** Where the current character begins. */
  at = 0;

  constructor(
    readonly source: string,
    readonly flags: string,
    readonly unicode: boolean,
  ) {}

  /** The current character, END after the last. */
  current(): number {
    return this.characterAt(this.at, this.unicode);
  }

  /** The unit after the current character. */
  next(): number {
    const at = this.at + this.widthAt(this.at, this.unicode);
    return this.characterAt(at, this.unicode);
  }

  ended(): boolean {
    return this.at >= this.source.length;
  }

  advance(count = 1): void {
    for (let i = 0; i < count; i++) this.at += this.widthAt(this.at, this.unicode);
  }

  /** Goes on when the current character is `character`. */
  takes(character: number): boolean {
    if (this.current() !== character) return false;
    this.advance();
    return true;
  }

  /** The current character as a code point, whatever the flags: names of groups are read so. */
  takeCodePoint(): number {
    const character = this.characterAt(this.at, true);
    this.at += this.widthAt(this.at, true);
    return character;
  }

  /** The error that the pattern is refused with, in V8's words, flags in its order. */
  error(reason: string): SyntaxError {
    const flags = flagText(flagBits(this.flags));
    return new SyntaxError(`Invalid regular expression: /${this.source}/${flags}: ${reason}`);
  }

  private characterAt(at: number, unicode: boolean): number {
    if (at >= this.source.length) return END;
    return (unicode ? this.source.codePointAt(at) : this.source.charCodeAt(at)) ?? END;
  }

  private widthAt(at: number, unicode: boolean): number {
    return unicode && this.characterAt(at, true) > 0xffff ? 2 : 1;
  }
}

export function isDigit(character: number): boolean {
  return character >= 48 && character <= 57;
}

/** The value of a hexadecimal digit, -1 for another character. */
export function hexValue(character: number): number {
  if (isDigit(character)) return character - 48;
  const lower = character | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

export function isLetter(character: number): boolean {
  const lower = character | 32;
  return character < 128 && lower >= 97 && lower <= 122;
}
