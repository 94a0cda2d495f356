export function has(items: number[] | Set<number>): string {
  return items.toString();
}
