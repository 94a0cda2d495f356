// In the language that plugins are compiled from: the compiler takes this file into programs.

/** `ns` as it is. Throws a RangeError below 0 and from 2^64 on. */
export function checkNanoseconds(ns: bigint): bigint {
  if (ns < 0n || ns > 0xffff_ffff_ffff_ffffn)
    throw new RangeError(`${ns} is not within 0 and 2^64-1 nanoseconds`);
  return ns;
}
