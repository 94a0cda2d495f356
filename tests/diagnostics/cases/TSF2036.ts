export function isOf(value: unknown, kind: new () => Error): boolean {
  return value instanceof kind;
}
