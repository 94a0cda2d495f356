/* Array.prototype methods that call back (ECMA-262 23.1.3). Compiled into programs that use them, once
 * for each element type. `elementAt` is array[index] for an index known to be in bounds, `presentAt` too where Node passes holes by. The length is read once
 * where the specification says so; elements that were removed during the call are skipped or undefined. */

export function arrayMap<T, U>(
  array: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => U,
): U[] {
  const result: U[] = [];
  const length = array.length;
  for (let i = 0; i < length && i < array.length; i++) result.push(callback(presentAt(array, i), i, array));
  if (result.length < length) throw new RangeError("array holes are not supported");
  return result;
}

export function arrayFilter<T, S>(
  array: readonly T[],
  predicate: (value: T, index: number, array: readonly T[]) => unknown,
): S[] {
  const result: S[] = [];
  const length = array.length;
  for (let i = 0; i < length && i < array.length; i++) {
    const value = presentAt(array, i);
    if (predicate(value, i, array)) result.push(retyped<T, S>(value));
  }
  return result;
}

export function arrayForEach<T>(
  array: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => void,
): void {
  const length = array.length;
  for (let i = 0; i < length && i < array.length; i++) callback(presentAt(array, i), i, array);
}

export function arraySome<T>(
  array: readonly T[],
  predicate: (value: T, index: number, array: readonly T[]) => unknown,
): boolean {
  const length = array.length;
  for (let i = 0; i < length && i < array.length; i++)
    if (predicate(presentAt(array, i), i, array)) return true;
  return false;
}

export function arrayEvery<T>(
  array: readonly T[],
  predicate: (value: T, index: number, array: readonly T[]) => unknown,
): boolean {
  const length = array.length;
  for (let i = 0; i < length && i < array.length; i++)
    if (!predicate(presentAt(array, i), i, array)) return false;
  return true;
}

/** `find` and its like call back for elements that are gone too: with undefined, which need be no T (a checked error). */
function stillThere<T>(array: readonly T[], index: number): T {
  return index >= array.length ? undefinedOf<T>() : elementAt(array, index);
}

export function arrayFind<T>(
  array: readonly T[],
  predicate: (value: T, index: number, array: readonly T[]) => unknown,
): T | undefined {
  const length = array.length;
  for (let i = 0; i < length; i++) {
    const value = stillThere(array, i);
    if (predicate(value, i, array)) return value;
  }
  return undefined;
}

export function arrayFindIndex<T>(
  array: readonly T[],
  predicate: (value: T, index: number, array: readonly T[]) => unknown,
): number {
  const length = array.length;
  for (let i = 0; i < length; i++) if (predicate(stillThere(array, i), i, array)) return i;
  return -1;
}

export function arrayFindLast<T>(
  array: readonly T[],
  predicate: (value: T, index: number, array: readonly T[]) => unknown,
): T | undefined {
  for (let i = array.length - 1; i >= 0; i--) {
    const value = stillThere(array, i);
    if (predicate(value, i, array)) return value;
  }
  return undefined;
}

export function arrayFindLastIndex<T>(
  array: readonly T[],
  predicate: (value: T, index: number, array: readonly T[]) => unknown,
): number {
  for (let i = array.length - 1; i >= 0; i--) if (predicate(stillThere(array, i), i, array)) return i;
  return -1;
}

export function arrayReduce<T, U>(
  array: readonly T[],
  callback: (previous: U, value: T, index: number, array: readonly T[]) => U,
  initial: U,
): U {
  let result = initial;
  const length = array.length;
  for (let i = 0; i < length && i < array.length; i++)
    result = callback(result, presentAt(array, i), i, array);
  return result;
}

export function arrayReduceFirst<T>(
  array: readonly T[],
  callback: (previous: T, value: T, index: number, array: readonly T[]) => T,
): T {
  const length = array.length;
  if (length === 0) throw new TypeError("Reduce of empty array with no initial value");
  let result = presentAt(array, 0);
  for (let i = 1; i < length && i < array.length; i++)
    result = callback(result, presentAt(array, i), i, array);
  return result;
}

export function arrayReduceRight<T, U>(
  array: readonly T[],
  callback: (previous: U, value: T, index: number, array: readonly T[]) => U,
  initial: U,
): U {
  let result = initial;
  for (let i = array.length - 1; i >= 0; i--)
    if (i < array.length) result = callback(result, presentAt(array, i), i, array);
  return result;
}

export function arrayReduceRightFirst<T>(
  array: readonly T[],
  callback: (previous: T, value: T, index: number, array: readonly T[]) => T,
): T {
  const last = array.length - 1;
  if (last < 0) throw new TypeError("Reduce of empty array with no initial value");
  let result = presentAt(array, last);
  for (let i = last - 1; i >= 0; i--)
    if (i < array.length) result = callback(result, presentAt(array, i), i, array);
  return result;
}

export function arrayFlatMap<T, U>(
  array: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => U | readonly U[],
): U[] {
  const result: U[] = [];
  const length = array.length;
  for (let i = 0; i < length && i < array.length; i++)
    appendFlat(result, callback(presentAt(array, i), i, array));
  return result;
}

/** `flat` where elements may be arrays or not, a level after the other. */
export function arrayFlat<T, U>(array: readonly T[], depth: number): U[] {
  let level: unknown[] = [];
  for (let i = 0; i < array.length; i++) level.push(presentAt(array, i));
  for (let left = depth, levels = 0; left >= 1 && hasArrays(level); left--) {
    // An array that is in itself has no end.
    if (++levels > 5000) throw new RangeError("Maximum call stack size exceeded");
    const next: unknown[] = [];
    for (let i = 0; i < level.length; i++) appendFlat(next, elementAt(level, i));
    level = next;
  }
  const result: U[] = [];
  for (let i = 0; i < level.length; i++) result.push(retyped<unknown, U>(elementAt(level, i)));
  return result;
}

function hasArrays(items: readonly unknown[]): boolean {
  for (let i = 0; i < items.length; i++) if (Array.isArray(elementAt(items, i))) return true;
  return false;
}

/** What is no iterable, but has a length and elements (ECMA-262 23.1.2.1 from step 8). */
export function arrayOfLike<T>(like: ArrayLike<T>): T[] {
  const given = Math.trunc(Number(like.length as unknown));
  if (given > 4294967295) throw new RangeError("Invalid array length");
  const result: T[] = [];
  for (let i = 0; i < given; i++) result.push(like[i] as T);
  return result;
}
