export function size(this: { length: number }): number {
  return this.length;
}
