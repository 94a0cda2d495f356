export function isFunction(value: unknown): boolean {
  return value instanceof Object;
}
