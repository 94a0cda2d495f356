export function first(items: number[] | string): number | string | undefined {
  return items[0];
}
