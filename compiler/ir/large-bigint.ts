/** Beyond 64 bits, signed or not: it has digits in the heap. */
export function isLargeBigint(value: bigint): boolean {
  return value < -(1n << 63n) || value >= 1n << 64n;
}
