/** JavaScript's order of keys: those like array indices first, by number; the others as they were written. */
export function keyRank(name: string): number {
  return /^(0|[1-9]\d{0,9})$/.test(name) && Number(name) < 2 ** 32 - 1 ? Number(name) : 2 ** 32;
}

/** Its place among the keys is its number, whenever it was added. */
export function isIndexKey(name: string): boolean {
  return keyRank(name) < 2 ** 32;
}
