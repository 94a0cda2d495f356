export function start(items: number[] | string): number[] | string {
  return items.slice(0, 2);
}
