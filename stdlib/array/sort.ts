/* Array.prototype.sort with a comparator, and `with` (ECMA-262 23.1.3.30, 23.1.3.39). */

/** Stable merge sort in place: undefined elements go last without being compared. */
export function arraySort<T>(array: T[], compare: (a: T, b: T) => number): T[] {
  const values: T[] = [];
  const length = array.length;
  for (let i = 0; i < length; i++) {
    const value = elementAt(array, i);
    if (value !== undefined) values.push(value);
  }
  const sorted = mergeSort(values, compare);
  const count = sorted.length;
  for (let i = 0; i < length; i++) {
    if (i < count) array[i] = elementAt(sorted, i);
    else array[i] = undefinedOf<T>();
  }
  return array;
}

/** Insertion sort of short runs, then merging between two buffers. */
function mergeSort<T>(values: T[], compare: (a: T, b: T) => number): T[] {
  const length = values.length;
  const run = 8;
  for (let start = 0; start < length; start += run) {
    insertionSort(values, start, start + run < length ? start + run : length, compare);
  }
  let from = values;
  let to = length > run ? values.slice() : values;
  for (let width = run; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) merge(from, to, start, width, compare);
    const swap = from;
    from = to;
    to = swap;
  }
  return from;
}

function insertionSort<T>(values: T[], start: number, end: number, compare: (a: T, b: T) => number): void {
  for (let i = start + 1; i < end; i++) {
    const value = elementAt(values, i);
    let j = i - 1;
    while (j >= start && compare(elementAt(values, j), value) > 0) {
      values[j + 1] = elementAt(values, j);
      j--;
    }
    values[j + 1] = value;
  }
}

function merge<T>(
  from: readonly T[],
  to: T[],
  start: number,
  width: number,
  compare: (a: T, b: T) => number,
): void {
  const length = from.length;
  const middle = start + width < length ? start + width : length;
  const end = middle + width < length ? middle + width : length;
  let left = start;
  let right = middle;
  for (let i = start; i < end; i++) {
    const takeLeft =
      left < middle && (right >= end || !(compare(elementAt(from, left), elementAt(from, right)) > 0));
    if (takeLeft) to[i] = elementAt(from, left++);
    else to[i] = elementAt(from, right++);
  }
}

export function arrayWith<T>(array: readonly T[], index: number, value: T): T[] {
  const relative = Math.trunc(index) || 0;
  const actual = relative < 0 ? array.length + relative : relative;
  if (actual < 0 || actual >= array.length) throw new RangeError("Invalid index : " + String(index));
  const result = array.slice();
  result[actual] = value;
  return result;
}
