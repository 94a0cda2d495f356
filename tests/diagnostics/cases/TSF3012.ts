export function total(items: number[] | Set<number>): number {
  let sum = 0;
  for (const item of items) sum += item;
  return sum;
}
