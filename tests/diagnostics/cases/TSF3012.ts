export function total(items: Set<number> | Set<bigint>): number {
  let sum = 0;
  for (const item of items) sum += Number(item);
  return sum;
}
