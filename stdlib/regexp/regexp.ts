/* RegExp (ECMA-262 22.2): what a pattern was compiled to, its flags, and lastIndex. */
import {
  DOT_ALL,
  flagText,
  GLOBAL,
  HAS_INDICES,
  IGNORE_CASE,
  MULTILINE,
  STICKY,
  UNICODE,
  UNICODE_SETS,
} from "./flags.js";

/**
 * A regular expression. The private members are the library's: the methods of String in this folder read them, and
 * the compiler makes an object of them for a literal.
 */
export class RegExp {
  /** What the matcher runs: words of 32 bits. */
  private readonly program: Uint8Array;
  /** Groups, the whole match included. */
  private readonly groups: number;
  /** "year:1,month:2" in the order of the pattern. */
  private readonly names: string;
  private readonly text: string;
  /** The flags (flags.ts). */
  private readonly bits: number;
  private last = 0;

  constructor(program: Uint8Array, groups: number, names: string, text: string, bits: number) {
    this.program = program;
    this.groups = groups;
    this.names = names;
    this.text = text;
    this.bits = bits;
  }

  /** Where a search with the flag g or y begins, and where the last one ended. */
  get lastIndex(): number {
    return this.last;
  }
  set lastIndex(index: number) {
    this.last = index;
  }

  /** The pattern as it stands between slashes. */
  get source(): string {
    return this.text;
  }
  get flags(): string {
    return flagText(this.bits);
  }
  get hasIndices(): boolean {
    return (this.bits & HAS_INDICES) !== 0;
  }
  get global(): boolean {
    return (this.bits & GLOBAL) !== 0;
  }
  get ignoreCase(): boolean {
    return (this.bits & IGNORE_CASE) !== 0;
  }
  get multiline(): boolean {
    return (this.bits & MULTILINE) !== 0;
  }
  get dotAll(): boolean {
    return (this.bits & DOT_ALL) !== 0;
  }
  get unicode(): boolean {
    return (this.bits & UNICODE) !== 0;
  }
  get unicodeSets(): boolean {
    return (this.bits & UNICODE_SETS) !== 0;
  }
  get sticky(): boolean {
    return (this.bits & STICKY) !== 0;
  }

  /** The match, or null. With the flag g or y it goes on from lastIndex. */
  exec(text: string): RegExpExecArray | null {
    if (!this.test(text)) return null;
    return regexpMatch(text, this.groups, this.names, (this.bits & HAS_INDICES) !== 0);
  }

  /** Whether there is a match. With the flag g or y it goes on from lastIndex. */
  test(text: string): boolean {
    if ((this.bits & (GLOBAL | STICKY)) === 0) return regexpSearch(this.program, text, 0, false);
    return this.testFrom(text);
  }

  /** `/source/flags`. */
  toString(): string {
    return `/${this.text}/${flagText(this.bits)}`;
  }

  /** RegExpBuiltinExec up to the result, of one that keeps lastIndex. */
  private testFrom(text: string): boolean {
    const from = toLength(this.last);
    const found = from <= text.length && regexpSearch(this.program, text, from, (this.bits & STICKY) !== 0);
    this.last = found ? regexpEnd(0) : 0;
    return found;
  }
}

/** ToLength of a number (ECMA-262 7.1.20), as far as an index into text can be. */
function toLength(value: number): number {
  return value >= 1 ? Math.floor(value) : 0;
}

/** What is behind an empty match at `index`: the next code unit, or code point when the pattern matches those. */
export function advance(text: string, index: number, bits: number): number {
  if ((bits & (UNICODE | UNICODE_SETS)) === 0 || index + 1 >= text.length) return index + 1;
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit > 0xdbff) return index + 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff ? index + 2 : index + 1;
}

/** Where the search for the match after the one just found begins. */
export function behindMatch(text: string, bits: number): number {
  const end = regexpEnd(0);
  return end > regexpStart(0) ? end : advance(text, end, bits);
}

/** What evaluating a literal gives. */
export function regExpLiteral(
  program: Uint8Array,
  groups: number,
  names: string,
  text: string,
  bits: number,
): RegExp {
  return new RegExp(program, groups, names, text, bits);
}
