/* Methods of Uint8Array that call back (ECMA-262 23.2.3). Its length is fixed, so every index stays in bounds. */

type Visit<U> = (value: number, index: number, array: Uint8Array) => U;

export function bytesMap(bytes: Uint8Array, callback: Visit<number>): Uint8Array {
  const result = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) result[i] = callback(bytes[i]!, i, bytes);
  return result;
}

export function bytesFilter(bytes: Uint8Array, predicate: Visit<unknown>): Uint8Array {
  const kept: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const value = bytes[i]!;
    if (predicate(value, i, bytes)) kept.push(value);
  }
  return new Uint8Array(kept);
}

export function bytesForEach(bytes: Uint8Array, callback: Visit<void>): void {
  for (let i = 0; i < bytes.length; i++) callback(bytes[i]!, i, bytes);
}

export function bytesSome(bytes: Uint8Array, predicate: Visit<unknown>): boolean {
  for (let i = 0; i < bytes.length; i++) if (predicate(bytes[i]!, i, bytes)) return true;
  return false;
}

export function bytesEvery(bytes: Uint8Array, predicate: Visit<unknown>): boolean {
  for (let i = 0; i < bytes.length; i++) if (!predicate(bytes[i]!, i, bytes)) return false;
  return true;
}

export function bytesFind(bytes: Uint8Array, predicate: Visit<unknown>): number | undefined {
  for (let i = 0; i < bytes.length; i++) {
    const value = bytes[i]!;
    if (predicate(value, i, bytes)) return value;
  }
  return undefined;
}

export function bytesFindIndex(bytes: Uint8Array, predicate: Visit<unknown>): number {
  for (let i = 0; i < bytes.length; i++) if (predicate(bytes[i]!, i, bytes)) return i;
  return -1;
}

export function bytesFindLast(bytes: Uint8Array, predicate: Visit<unknown>): number | undefined {
  for (let i = bytes.length - 1; i >= 0; i--) {
    const value = bytes[i]!;
    if (predicate(value, i, bytes)) return value;
  }
  return undefined;
}

export function bytesFindLastIndex(bytes: Uint8Array, predicate: Visit<unknown>): number {
  for (let i = bytes.length - 1; i >= 0; i--) if (predicate(bytes[i]!, i, bytes)) return i;
  return -1;
}

type Combine<U> = (previous: U, value: number, index: number, array: Uint8Array) => U;

export function bytesReduce<U>(bytes: Uint8Array, callback: Combine<U>, initial: U): U {
  let result = initial;
  for (let i = 0; i < bytes.length; i++) result = callback(result, bytes[i]!, i, bytes);
  return result;
}

export function bytesReduceFirst(bytes: Uint8Array, callback: Combine<number>): number {
  if (bytes.length === 0) throw new TypeError("Reduce of empty array with no initial value");
  let result = bytes[0]!;
  for (let i = 1; i < bytes.length; i++) result = callback(result, bytes[i]!, i, bytes);
  return result;
}

export function bytesReduceRight<U>(bytes: Uint8Array, callback: Combine<U>, initial: U): U {
  let result = initial;
  for (let i = bytes.length - 1; i >= 0; i--) result = callback(result, bytes[i]!, i, bytes);
  return result;
}

export function bytesReduceRightFirst(bytes: Uint8Array, callback: Combine<number>): number {
  const last = bytes.length - 1;
  if (last < 0) throw new TypeError("Reduce of empty array with no initial value");
  let result = bytes[last]!;
  for (let i = last - 1; i >= 0; i--) result = callback(result, bytes[i]!, i, bytes);
  return result;
}

export function bytesWith(bytes: Uint8Array, index: number, value: number): Uint8Array {
  const relative = Math.trunc(index) || 0;
  const actual = relative < 0 ? bytes.length + relative : relative;
  if (actual < 0 || actual >= bytes.length) throw new RangeError("Invalid typed array index");
  const result = bytes.slice();
  result[actual] = value;
  return result;
}

/** `Uint8Array.from`. */
export function bytesFrom(
  values: readonly number[],
  map: (value: number, index: number) => number,
): Uint8Array {
  const result = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) result[i] = map(elementAt(values, i), i);
  return result;
}
