/* Sets of characters as sorted ranges. */
import type { CharacterSet } from "./tree.js";

/** Sorted, overlapping and touching ranges joined. */
export function normalized(ranges: readonly number[]): number[] {
  const starts: number[] = [];
  for (let i = 0; i < ranges.length; i += 2) starts.push(i);
  starts.sort((a, b) => ranges[a]! - ranges[b]!);
  const set: number[] = [];
  for (const i of starts) {
    const first = ranges[i]!;
    const last = ranges[i + 1]!;
    const end = set.length - 1;
    if (end > 0 && first <= set[end]! + 1) {
      if (last > set[end]!) set[end] = last;
    } else {
      set.push(first, last);
    }
  }
  return set;
}

export function union(a: CharacterSet, b: CharacterSet): number[] {
  return normalized([...a, ...b]);
}

/** Every character up to `highest` that is not in the set. */
export function complement(set: CharacterSet, highest: number): number[] {
  const rest: number[] = [];
  let next = 0;
  for (let i = 0; i < set.length; i += 2) {
    if (set[i]! > next) rest.push(next, set[i]! - 1);
    next = set[i + 1]! + 1;
  }
  if (next <= highest) rest.push(next, highest);
  return rest;
}

/** Whether the sets share no character. */
export function disjoint(a: CharacterSet, b: CharacterSet): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i + 1]! < b[j]!) i += 2;
    else if (b[j + 1]! < a[i]!) j += 2;
    else return false;
  }
  return true;
}

export function has(set: CharacterSet, character: number): boolean {
  for (let i = 0; i < set.length; i += 2) if (character >= set[i]! && character <= set[i + 1]!) return true;
  return false;
}

/** What of the set lies from `first` to `last`. */
export function within(set: CharacterSet, first: number, last: number): number[] {
  const part: number[] = [];
  for (let i = 0; i < set.length; i += 2) {
    const from = Math.max(set[i]!, first);
    const to = Math.min(set[i + 1]!, last);
    if (from <= to) part.push(from, to);
  }
  return part;
}

export const HIGHEST_UNIT = 0xffff;
export const HIGHEST_CODE_POINT = 0x10ffff;

/** `\d`. */
export const DIGITS: CharacterSet = [48, 57];
/** `\w` without flags. */
export const WORDS: CharacterSet = [48, 57, 65, 90, 95, 95, 97, 122];
/** `\w` with the flags i and u: what case folding makes of letters (ECMA-262 22.2.2.9.3). */
export const FOLDED_WORDS: CharacterSet = [48, 57, 65, 90, 95, 95, 97, 122, 0x17f, 0x17f, 0x212a, 0x212a];
/** `\s`: white space and line terminators. */
export const SPACES: CharacterSet = [
  9, 13, 32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f,
  0x3000, 0x3000, 0xfeff, 0xfeff,
];
/** What `.` does not match. */
export const LINE_TERMINATORS: CharacterSet = [10, 10, 13, 13, 0x2028, 0x2029];
