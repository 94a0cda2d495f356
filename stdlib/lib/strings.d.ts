/// <reference no-default-lib="true"/>

/** Text in UTF-16 code units: lengths and indices count these. */
interface String {
  readonly length: number;
  readonly [index: number]: string;
  toString(): string;
  at(index: number): string | undefined;
  charAt(index: number): string;
  charCodeAt(index: number): number;
  codePointAt(index: number): number | undefined;
  concat(...strings: string[]): string;
  endsWith(search: string, end?: number): boolean;
  includes(search: string, position?: number): boolean;
  indexOf(search: string, position?: number): number;
  /** Whether no surrogate is unpaired. */
  isWellFormed(): boolean;
  lastIndexOf(search: string, position?: number): number;
  /**
   * -1, 0 or 1: as English orders texts of ASCII. The language and the options are written out.
   * @throws TypeError for texts beyond ASCII.
   */
  localeCompare(
    that: string,
    locales?: string | readonly string[],
    options?: {
      numeric?: boolean | undefined;
      sensitivity?: "base" | "accent" | "case" | "variant" | undefined;
    },
  ): number;
  /** In a normal form of Unicode: NFC, unless it is "NFD", "NFKC" or "NFKD". @throws RangeError for others. */
  normalize(form?: string): string;
  padEnd(length: number, fill?: string): string;
  padStart(length: number, fill?: string): string;
  /** @throws RangeError for a negative or infinite `count`, or a result too long. */
  repeat(count: number): string;
  /** Of a pattern with the flag g all matches, else what `exec` gives. */
  match(pattern: string | RegExp): RegExpMatchArray | null;
  /** @throws TypeError for a pattern without the flag g. */
  matchAll(pattern: string | RegExp): RegExpStringIterator<RegExpExecArray>;
  /** The first `search` replaced, of a pattern with the flag g every one; `$&`, `$1`, `$<name>`, `$$`, `` $` `` and `$'` in `replacement` have their meaning. */
  replace(search: string | RegExp, replacement: string): string;
  /** `replacer` gets the match, the groups, the index, the text, and the groups by name when there are names. */
  replace(search: string | RegExp, replacer: (match: string, ...groups: string[]) => string): string;
  replace(search: string | RegExp, replacer: (match: string, ...groups: any[]) => string): string;
  /** @throws TypeError for a pattern without the flag g. */
  replaceAll(search: string | RegExp, replacement: string): string;
  replaceAll(search: string | RegExp, replacer: (match: string, ...groups: string[]) => string): string;
  replaceAll(search: string | RegExp, replacer: (match: string, ...groups: any[]) => string): string;
  /** The index of the first match, -1 when there is none. */
  search(pattern: string | RegExp): number;
  slice(start?: number, end?: number): string;
  /** The texts between the separators, and what the groups of a pattern have matched there. */
  split(separator: string | RegExp, limit?: number): string[];
  startsWith(search: string, position?: number): boolean;
  /** `length` units from `start` on, which counts from the end when it is negative. */
  substr(start: number, length?: number): string;
  substring(start: number, end?: number): string;
  toLocaleLowerCase(): string;
  toLocaleUpperCase(): string;
  toLowerCase(): string;
  toUpperCase(): string;
  /** Every unpaired surrogate replaced by U+FFFD. */
  toWellFormed(): string;
  trim(): string;
  trimEnd(): string;
  trimStart(): string;
  trimLeft(): string;
  trimRight(): string;
  /** By code points. */
  [Symbol.iterator](): StringIterator<string>;
}
interface StringConstructor {
  /** `value` as text. */
  (value?: unknown): string;
  fromCharCode(...units: number[]): string;
  /** @throws RangeError for what is no code point. */
  fromCodePoint(...codePoints: number[]): string;
  /** As the tag of a template: its text with the escapes as they are written; else of the pieces in `raw`. */
  raw(template: { readonly raw: readonly string[] | string }, ...values: unknown[]): string;
}
declare var String: StringConstructor;

/** Escapes what is not a letter, digit or one of `-_.!~*'()`. @throws URIError for an unpaired surrogate. */
declare function encodeURIComponent(text: string): string;
/** As `encodeURIComponent`, but `;/?:@&=+$,#` stay too. @throws URIError for an unpaired surrogate. */
declare function encodeURI(text: string): string;
/** Every `%XX` replaced by what it stands for. @throws URIError when that is not UTF-8. */
declare function decodeURIComponent(text: string): string;
/** As `decodeURIComponent`, but escapes of `;/?:@&=+$,#` stay. @throws URIError when that is not UTF-8. */
declare function decodeURI(text: string): string;
