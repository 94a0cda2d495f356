function Point(): void {}
export function isPoint(value: unknown): boolean {
  return value instanceof Point;
}
