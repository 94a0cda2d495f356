/* The flags of a regular expression as bits, in the order in which `flags` names them. */
export const HAS_INDICES = 1;
export const GLOBAL = 2;
export const IGNORE_CASE = 4;
export const MULTILINE = 8;
export const DOT_ALL = 16;
export const UNICODE = 32;
export const UNICODE_SETS = 64;
export const STICKY = 128;

const LETTERS = "dgimsuvy";

/** The bits of flags that are known to be valid. */
export function flagBits(flags: string): number {
  let bits = 0;
  for (let i = 0; i < LETTERS.length; i++) if (flags.includes(LETTERS.charAt(i))) bits |= 1 << i;
  return bits;
}

/** The flags in the order of `RegExp.prototype.flags`. */
export function flagText(bits: number): string {
  let flags = "";
  for (let i = 0; i < LETTERS.length; i++) if ((bits & (1 << i)) !== 0) flags += LETTERS.charAt(i);
  return flags;
}
