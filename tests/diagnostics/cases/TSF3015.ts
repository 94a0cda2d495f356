export function size(value: number | string): bigint {
  return BigInt(value);
}
