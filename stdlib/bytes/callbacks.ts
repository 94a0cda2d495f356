/* Methods of typed arrays that call back (ECMA-262 23.2.3). Their length is fixed, so every index stays in bounds. */

type Visit<A, E, U> = (value: E, index: number, array: A) => U;

export function typedMap<A extends TypedElements<E>, E>(array: A, callback: Visit<A, E, E>): A {
  const result = newTyped<A>(array.length);
  for (let i = 0; i < array.length; i++) putElement(result, i, callback(elementIn(array, i), i, array));
  return result;
}

export function typedFilter<A extends TypedElements<E>, E>(array: A, predicate: Visit<A, E, unknown>): A {
  const kept: E[] = [];
  for (let i = 0; i < array.length; i++) {
    const value = elementIn(array, i);
    if (predicate(value, i, array)) kept.push(value);
  }
  return typedOf<A>(kept);
}

export function typedForEach<A extends TypedElements<E>, E>(array: A, callback: Visit<A, E, void>): void {
  for (let i = 0; i < array.length; i++) callback(elementIn(array, i), i, array);
}

export function typedSome<A extends TypedElements<E>, E>(array: A, predicate: Visit<A, E, unknown>): boolean {
  for (let i = 0; i < array.length; i++) if (predicate(elementIn(array, i), i, array)) return true;
  return false;
}

export function typedEvery<A extends TypedElements<E>, E>(
  array: A,
  predicate: Visit<A, E, unknown>,
): boolean {
  for (let i = 0; i < array.length; i++) if (!predicate(elementIn(array, i), i, array)) return false;
  return true;
}

export function typedFind<A extends TypedElements<E>, E>(
  array: A,
  predicate: Visit<A, E, unknown>,
): E | undefined {
  for (let i = 0; i < array.length; i++) {
    const value = elementIn(array, i);
    if (predicate(value, i, array)) return value;
  }
  return undefined;
}

export function typedFindIndex<A extends TypedElements<E>, E>(
  array: A,
  predicate: Visit<A, E, unknown>,
): number {
  for (let i = 0; i < array.length; i++) if (predicate(elementIn(array, i), i, array)) return i;
  return -1;
}

export function typedFindLast<A extends TypedElements<E>, E>(
  array: A,
  predicate: Visit<A, E, unknown>,
): E | undefined {
  for (let i = array.length - 1; i >= 0; i--) {
    const value = elementIn(array, i);
    if (predicate(value, i, array)) return value;
  }
  return undefined;
}

export function typedFindLastIndex<A extends TypedElements<E>, E>(
  array: A,
  predicate: Visit<A, E, unknown>,
): number {
  for (let i = array.length - 1; i >= 0; i--) if (predicate(elementIn(array, i), i, array)) return i;
  return -1;
}

type Combine<A, E, U> = (previous: U, value: E, index: number, array: A) => U;

export function typedReduce<A extends TypedElements<E>, E, U>(
  array: A,
  callback: Combine<A, E, U>,
  initial: U,
): U {
  let result = initial;
  for (let i = 0; i < array.length; i++) result = callback(result, elementIn(array, i), i, array);
  return result;
}

export function typedReduceFirst<A extends TypedElements<E>, E>(array: A, callback: Combine<A, E, E>): E {
  if (array.length === 0) throw new TypeError("Reduce of empty array with no initial value");
  let result = elementIn(array, 0);
  for (let i = 1; i < array.length; i++) result = callback(result, elementIn(array, i), i, array);
  return result;
}

export function typedReduceRight<A extends TypedElements<E>, E, U>(
  array: A,
  callback: Combine<A, E, U>,
  initial: U,
): U {
  let result = initial;
  for (let i = array.length - 1; i >= 0; i--) result = callback(result, elementIn(array, i), i, array);
  return result;
}

export function typedReduceRightFirst<A extends TypedElements<E>, E>(
  array: A,
  callback: Combine<A, E, E>,
): E {
  const last = array.length - 1;
  if (last < 0) throw new TypeError("Reduce of empty array with no initial value");
  let result = elementIn(array, last);
  for (let i = last - 1; i >= 0; i--) result = callback(result, elementIn(array, i), i, array);
  return result;
}

/** `Float64Array.from`. */
export function typedFrom<A extends TypedElements<E>, E, U>(
  values: readonly U[],
  map: (value: U, index: number) => E,
): A {
  const result = newTyped<A>(values.length);
  for (let i = 0; i < values.length; i++) putElement(result, i, map(elementAt(values, i), i));
  return result;
}

/** `Float64Array.from({ length }, map)`. */
export function typedFromLength<A extends TypedElements<E>, E>(
  length: number,
  map: (value: undefined, index: number) => E,
): A {
  const result = newTyped<A>(length);
  for (let i = 0; i < result.length; i++) putElement(result, i, map(undefined, i));
  return result;
}
