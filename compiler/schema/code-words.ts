/** Words of a set: codes of events are below 511 (runtime-c/plugin/descriptor.h, tsf_takes). */
export const WORDS = 8;

/** A set of event codes as bits. */
export function codeWords(codes: readonly number[]): bigint[] {
  const words = Array.from({ length: WORDS }, () => 0n);
  for (const code of codes) words[code >> 6]! |= 1n << BigInt(code & 63);
  return words;
}
