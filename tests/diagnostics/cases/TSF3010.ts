function nest<T>(value: T, depth: number): number {
  return depth === 0 ? 0 : nest([value], depth - 1);
}
export const n = nest(1, 3);
