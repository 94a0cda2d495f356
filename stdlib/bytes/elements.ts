/* Methods of typed arrays that look at single elements, or write them (ECMA-262 23.2.3). */

/** Where a position argument leads: negative ones count from the end. */
function within(position: number | undefined, length: number, otherwise: number): number {
  if (position === undefined) return otherwise;
  const relative = Math.trunc(position) || 0;
  return relative < 0 ? Math.max(length + relative, 0) : Math.min(relative, length);
}

/** The element that an index means; -1 for none. */
function actualIndex(index: number, length: number): number {
  const relative = Math.trunc(index) || 0;
  const actual = relative < 0 ? length + relative : relative;
  return actual < length ? Math.max(actual, -1) : -1;
}

export function typedAt<A extends TypedElements<E>, E>(array: A, index: number): E | undefined {
  const actual = actualIndex(index, array.length);
  return actual < 0 ? undefined : elementIn(array, actual);
}

/** V8 looks at the end only where the start is given. */
export function typedFill<A extends TypedElements<E>, E>(
  array: A,
  value: E,
  start: number | undefined,
  end: number | undefined,
): A {
  const from = within(start, array.length, 0);
  const to = start === undefined ? array.length : within(end, array.length, array.length);
  for (let i = from; i < to; i++) putElement(array, i, value);
  return array;
}

export function typedIndexOf<A extends TypedElements<E>, E>(
  array: A,
  search: E,
  from: number | undefined,
): number {
  for (let i = within(from, array.length, 0); i < array.length; i++)
    if (elementIn(array, i) === search) return i;
  return -1;
}

export function typedLastIndexOf<A extends TypedElements<E>, E>(
  array: A,
  search: E,
  from: number | undefined,
): number {
  const relative = Math.trunc(from ?? 0) || 0;
  let i = relative < 0 ? array.length + relative : Math.min(relative, array.length - 1);
  for (; i >= 0; i--) if (elementIn(array, i) === search) return i;
  return -1;
}

/** NaN is found too. */
export function typedIncludes<A extends TypedElements<E>, E>(
  array: A,
  search: E,
  from: number | undefined,
): boolean {
  const isNaN = search !== search;
  for (let i = within(from, array.length, 0); i < array.length; i++) {
    const value = elementIn(array, i);
    if (value === search || (isNaN && value !== value)) return true;
  }
  return false;
}

export function typedWith<A extends TypedElements<E>, E>(array: A, index: number, value: E): A {
  const actual = actualIndex(index, array.length);
  if (actual < 0) throw new RangeError("Invalid typed array index");
  const result = copyOfTyped(array);
  putElement(result, actual, value);
  return result;
}
