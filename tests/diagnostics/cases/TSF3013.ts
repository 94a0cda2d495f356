export function first(items: number[] | Record<number, number>): number | undefined {
  return items[0];
}
