/* Library functions as values, for callbacks such as `map(Number)`. */

export function toNumber<T>(value: T): number {
  return Number(value);
}

export function toText<T>(value: T): string {
  return String(value);
}

export function toBoolean<T>(value: T): boolean {
  return Boolean(value);
}

export function toFloat(value: string): number {
  return parseFloat(value);
}
