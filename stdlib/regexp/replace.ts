/* String.prototype.replace and replaceAll of a regular expression (ECMA-262 22.2.6.11), and of text with a function. */
import { GLOBAL, STICKY } from "./flags.js";
import { behindMatch, type RegExp } from "./regexp.js";
import { substitution } from "./substitution.js";

export function regExpReplace(pattern: RegExp, text: string, replacement: string): string {
  const isPlain = !replacement.includes("$");
  const replacing = new Replacing(pattern, "", text, false);
  while (replacing.next()) {
    const given = isPlain
      ? replacement
      : substitution(replacement, text, pattern["groups"], pattern["names"]);
    replacing.put(given);
  }
  return replacing.finish();
}

/** @throws TypeError for a pattern without the flag g. */
export function regExpReplaceAll(pattern: RegExp, text: string, replacement: string): string {
  return regExpReplace(wantGlobal(pattern), text, replacement);
}

function wantGlobal(pattern: RegExp): RegExp {
  if ((pattern["bits"] & GLOBAL) === 0)
    throw new TypeError("String.prototype.replaceAll called with a non-global RegExp argument");
  return pattern;
}

/*
 * What a replacement function of the program gives: the compiler writes the loop, which asks for the next match, tells
 * the function of it by what the matcher knows, and puts the result.
 */

/** @throws TypeError with `all` for a pattern without the flag g. */
export function replacingMatches(pattern: RegExp, text: string, all: boolean): Replacing {
  return new Replacing(all ? wantGlobal(pattern) : pattern, "", text, all);
}
export function replacingText(search: string, text: string, all: boolean): Replacing {
  return new Replacing(undefined, search, text, all);
}
export function nextReplaced(replacing: Replacing): boolean {
  return replacing.next();
}
/** Where the match begins. */
export function replacedAt(replacing: Replacing): number {
  return replacing.place;
}
/** The argument `index` of a replacement function, for a pattern that is not known when the program is compiled. */
export function replacementArgument(replacing: Replacing, index: number): unknown {
  return replacing.argument(index);
}
/** The arguments from `from` on. */
export function replacementArguments(replacing: Replacing, from: number): unknown[] {
  const values: unknown[] = [];
  for (let i = from; i < replacing.argumentCount; i++) values.push(replacing.argument(i));
  return values;
}
export function putReplacement(replacing: Replacing, replacement: string): void {
  replacing.put(replacement);
}
export function finishReplacing(replacing: Replacing): string {
  return replacing.finish();
}

/** A text whose matches are being replaced: after `next` one is known, then `put` takes what stands for it. */
class Replacing {
  private result = "";
  /** What is before it is in the result, or was replaced. */
  private copied = 0;
  private start = 0;
  private end = 0;
  /** Where to look next; -1 when there is no more. */
  private at = 0;
  private readonly pattern: RegExp | undefined;
  private readonly search: string;
  private readonly text: string;
  private readonly all: boolean;

  /** Without a pattern the places of `search` are replaced, the first or `all`. */
  constructor(pattern: RegExp | undefined, search: string, text: string, all: boolean) {
    this.pattern = pattern;
    this.search = search;
    this.text = text;
    this.all = all;
    if (pattern !== undefined && (pattern["bits"] & GLOBAL) !== 0) pattern.lastIndex = 0;
  }

  get place(): number {
    return this.start;
  }

  get argumentCount(): number {
    const { pattern } = this;
    return pattern === undefined ? 3 : pattern["groups"] + (pattern["names"] === "" ? 2 : 3);
  }

  /** The match and its groups, where it begins, the text, the groups by name. */
  argument(index: number): unknown {
    const { pattern, text } = this;
    const groups = pattern === undefined ? 1 : pattern["groups"];
    if (index < groups) return pattern === undefined ? this.search : regexpGroup(text, index);
    if (index === groups) return this.start;
    if (index === groups + 1) return text;
    return pattern === undefined || index > groups + 2 ? undefined : regexpGroups(text, pattern["names"]);
  }

  next(): boolean {
    if (this.at < 0 || this.at > this.text.length) return false;
    const { pattern } = this;
    if (pattern === undefined) return this.nextText();
    const bits = pattern["bits"];
    return (bits & GLOBAL) === 0 ? this.onlyMatch(pattern) : this.nextMatch(pattern, bits);
  }

  put(replacement: string): void {
    this.result += this.text.slice(this.copied, this.start) + replacement;
    this.copied = this.end;
  }

  finish(): string {
    return this.copied === 0 && this.result === "" ? this.text : this.result + this.text.slice(this.copied);
  }

  private nextText(): boolean {
    const { search } = this;
    const start = this.text.indexOf(search, this.at);
    if (start < 0) {
      this.at = -1;
      return false;
    }
    this.start = start;
    this.end = start + search.length;
    this.at = this.all ? Math.max(this.end, start + 1) : -1;
    return true;
  }

  private onlyMatch(pattern: RegExp): boolean {
    this.at = -1;
    if (!pattern.test(this.text)) return false;
    this.start = regexpStart(0);
    this.end = regexpEnd(0);
    return true;
  }

  private nextMatch(pattern: RegExp, bits: number): boolean {
    const { text } = this;
    if (!regexpSearch(pattern["program"], text, this.at, (bits & STICKY) !== 0)) {
      this.at = -1;
      return false;
    }
    this.start = regexpStart(0);
    this.end = regexpEnd(0);
    this.at = behindMatch(text, bits);
    return true;
  }
}
