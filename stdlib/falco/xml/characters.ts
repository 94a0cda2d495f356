// In the language that plugins are compiled from: the compiler takes this file into programs.

export const LF = 0x0a;
export const CR = 0x0d;
export const QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;
export const BRACKET = 0x5b;

/** Blank, tab, LF or CR. */
export function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === LF || byte === CR;
}

/** Whether a name may begin so; of characters that are not ASCII, which {@link isNameText} looks at, any byte. */
export function mayBeginName(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || byte === 0x5f || byte === 0x3a || byte >= 0x80;
}

/** The same of the bytes that follow. */
export function mayBeInName(byte: number): boolean {
  return mayBeginName(byte) || (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e;
}

/** The characters beyond ASCII that names may have, and begin with: the first and the last of each range. */
const nameStarts = [
  0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2ff, 0x370, 0x37d, 0x37f, 0x1fff, 0x200c, 0x200d, 0x2070, 0x218f, 0x2c00,
  0x2fef, 0x3001, 0xd7ff, 0xf900, 0xfdcf, 0xfdf0, 0xfffd, 0x10000, 0xeffff,
];
/** Those that they have but do not begin with. */
const nameParts = [0xb7, 0xb7, 0x300, 0x36f, 0x203f, 0x2040];

/** Whether what {@link mayBeginName} and {@link mayBeInName} have let through is a name. */
export function isNameText(name: string): boolean {
  let isFirst = true;
  for (const character of name) {
    const code = character.codePointAt(0)!;
    if (code >= 0x80 && !isIn(code, nameStarts) && (isFirst || !isIn(code, nameParts))) return false;
    isFirst = false;
  }
  return true;
}

/** Whether a document may have the character with this number. */
export function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === LF || code === CR;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

function isIn(code: number, ranges: readonly number[]): boolean {
  for (let i = 0; i + 1 < ranges.length; i += 2)
    if (code >= ranges[i]! && code <= ranges[i + 1]!) return true;
  return false;
}
