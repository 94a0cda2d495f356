/* Characters that the flag i makes equal (ECMA-262 Canonicalize, 22.2.2.7.3). */
import { HIGHEST_CODE_POINT, HIGHEST_UNIT, has, normalized, within } from "./character-set.js";
import type { CharacterSet } from "./tree.js";

/** Every character that is equal to one of the set without regard to case. */
export function caseVariants(set: CharacterSet, unicode: boolean): CharacterSet {
  const variants = [...set];
  for (let letter = 97; letter <= 122; letter++) {
    if (has(set, letter)) variants.push(letter - 32, letter - 32);
    if (has(set, letter - 32)) variants.push(letter, letter);
  }
  if (unicode) addSigns(set, variants);
  const highest = unicode ? HIGHEST_CODE_POINT : HIGHEST_UNIT;
  const foreign = within(set, 128, highest);
  const all = foreign.length === 2 && foreign[0] === 128 && foreign[1] === highest;
  if (foreign.length > 0 && !all) addForeign(foreign, variants, unicode);
  return normalized(variants);
}

/** The signs for kelvin and the long s are folded to letters of ASCII. */
function addSigns(set: CharacterSet, variants: number[]): void {
  if (has(set, 0x4b) || has(set, 0x6b)) variants.push(0x212a, 0x212a);
  if (has(set, 0x212a)) variants.push(0x4b, 0x4b, 0x6b, 0x6b);
  if (has(set, 0x53) || has(set, 0x73)) variants.push(0x17f, 0x17f);
  if (has(set, 0x17f)) variants.push(0x53, 0x53, 0x73, 0x73);
}

function addForeign(foreign: CharacterSet, variants: number[], unicode: boolean): void {
  for (const equal of equalCharacters(unicode)) {
    if (!equal.some((character) => has(foreign, character))) continue;
    for (const character of equal) variants.push(character, character);
  }
}

/** Beyond there are no letters with cases. */
const LAST_CASED = 0x1ffff;
let equalUnits: number[][] | undefined;
let equalCodePoints: number[][] | undefined;

/** All sets of two and more equal characters. Made when first asked for. */
function equalCharacters(unicode: boolean): readonly number[][] {
  if (unicode) return (equalCodePoints ??= grouped(LAST_CASED, folded));
  return (equalUnits ??= grouped(HIGHEST_UNIT, uppercased));
}

function grouped(last: number, canonical: (character: number) => number): number[][] {
  const groups = new Map<number, number[]>();
  for (let character = 128; character <= last; character++) {
    if (character >= 0xd800 && character <= 0xdfff) continue;
    const key = canonical(character);
    if (key === character) continue;
    const group = groups.get(key);
    if (group) group.push(character);
    else groups.set(key, [key, character]);
  }
  return [...groups.values()];
}

/** Without flag u: the one unit that is the character in upper case, unless that would be one of ASCII's. */
function uppercased(character: number): number {
  const upper = String.fromCharCode(character).toUpperCase();
  const unit = upper.charCodeAt(0);
  return upper.length === 1 && unit >= 128 ? unit : character;
}

/** With flag u: Unicode's simple case folding. */
function folded(character: number): number {
  switch (character) {
    case 0x131: // dotless i
      return character;
    case 0x1fd3:
      return 0x390;
    case 0x1fe3:
      return 0x3b0;
    case 0xfb06:
      return 0xfb05;
  }
  const upper = single(String.fromCodePoint(character).toUpperCase(), character);
  return single(String.fromCodePoint(upper).toLowerCase(), upper);
}

/** The code point that `text` is, `otherwise` when it is more than one. */
function single(text: string, otherwise: number): number {
  const character = text.codePointAt(0) ?? otherwise;
  return text.length === (character > 0xffff ? 2 : 1) ? character : otherwise;
}
