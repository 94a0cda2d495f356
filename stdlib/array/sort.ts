/* Array.prototype.sort with a comparator or by texts, and `with` (ECMA-262 23.1.3.30, 23.1.3.39). */

/**
 * In place; undefined elements go last without being compared. What a comparator is asked, and in what order,
 * is as in V8, so that one that contradicts itself gives the same result: Tim Peters' merge sort, which looks
 * for runs that are there already, and gallops where one run wins often. `| 0` tells the compiler that an index is one.
 */
export function arraySort<T>(array: T[], compare: (a: T, b: T) => number): T[] {
  const values: T[] = [];
  const length = array.length;
  for (let i = 0; i < length; i++) {
    const value = elementAt(array, i);
    if (value !== undefined) values.push(value);
  }
  const count = values.length;
  if (count > 1) timSort(values, compare);
  for (let i = 0; i < length; i++) {
    if (i < count) array[i] = elementAt(values, i);
    else array[i] = undefinedOf<T>();
  }
  return array;
}

/** By the texts of elements that may have a toString of their own: it is called for each comparison, as in V8. */
export function arraySortByText<T>(array: T[]): T[] {
  return arraySort(array, (a, b) => {
    const [left, right] = [String(a), String(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

type Compare<T> = (a: T, b: T) => number;

/** From this many wins in a row on a run is galloped through. */
const GALLOP = 7;

function timSort<T>(values: T[], compare: Compare<T>): void {
  const starts: number[] = [];
  const lengths: number[] = [];
  const gallop = [GALLOP];
  const total = values.length;
  const least = leastRun(total);
  let low = 0;
  while (low < total) {
    let length = countRun(values, low, total, compare);
    if (length < least) {
      const forced = least < total - low ? least : total - low;
      insertionSort(values, low, low + length, low + forced, compare);
      length = forced;
    }
    starts.push(low);
    lengths.push(length);
    collapse(values, starts, lengths, gallop, compare);
    low += length;
  }
  while (lengths.length > 1) {
    let n = lengths.length - 2;
    if (n > 0 && elementAt(lengths, n - 1) < elementAt(lengths, n + 1)) n--;
    mergeAt(values, starts, lengths, n, gallop, compare);
  }
}

/** Between 32 and 64, so that the count of runs is a power of two or a little less. */
function leastRun(length: number): number {
  let n = length;
  let odd = 0;
  while (n >= 64) {
    odd |= n & 1;
    n >>= 1;
  }
  return n + odd;
}

/** Length of the run that starts at `low`; a descending one is turned around. */
function countRun<T>(values: T[], low: number, high: number, compare: Compare<T>): number {
  if (low + 1 === high) return 1;
  let previous = elementAt(values, low + 1);
  const descends = compare(previous, elementAt(values, low)) < 0;
  let end = low + 2;
  while (end < high) {
    const current = elementAt(values, end);
    if (compare(current, previous) < 0 !== descends) break;
    previous = current;
    end++;
  }
  if (descends) {
    for (let i = low, j = end - 1; i < j; i++, j--) {
      const value = elementAt(values, i);
      values[i] = elementAt(values, j);
      values[j] = value;
    }
  }
  return end - low;
}

/** Sorts low .. high - 1, of which the part before `start` is in order. */
function insertionSort<T>(values: T[], low: number, start: number, high: number, compare: Compare<T>): void {
  for (let i = start | 0; i < high; i++) {
    const pivot = elementAt(values, i);
    let left = low | 0;
    let right = i;
    while (left < right) {
      const middle = (left + right) >>> 1;
      if (compare(pivot, elementAt(values, middle)) < 0) right = middle;
      else left = middle + 1;
    }
    values.copyWithin(left + 1, left, i);
    values[left] = pivot;
  }
}

/** Every run is longer than the two after it together: otherwise runs are merged. */
function collapse<T>(
  values: T[],
  starts: number[],
  lengths: number[],
  gallop: number[],
  compare: Compare<T>,
): void {
  while (lengths.length > 1) {
    let n = lengths.length - 2;
    if (!isLonger(lengths, n + 1) || !isLonger(lengths, n)) {
      if (elementAt(lengths, n - 1) < elementAt(lengths, n + 1)) n--;
    } else if (elementAt(lengths, n) > elementAt(lengths, n + 1)) break;
    mergeAt(values, starts, lengths, n, gallop, compare);
  }
}

function isLonger(lengths: readonly number[], n: number): boolean {
  return n < 2 || elementAt(lengths, n - 2) > elementAt(lengths, n - 1) + elementAt(lengths, n);
}

/** Merges run `n` and the next; what is in place already at their ends stays there. */
function mergeAt<T>(
  values: T[],
  starts: number[],
  lengths: number[],
  n: number,
  gallop: number[],
  compare: Compare<T>,
): void {
  let a = elementAt(starts, n) | 0;
  let countA = elementAt(lengths, n) | 0;
  const b = elementAt(starts, n + 1) | 0;
  let countB = elementAt(lengths, n + 1) | 0;
  lengths[n] = countA + countB;
  starts.splice(n + 1, 1);
  lengths.splice(n + 1, 1);
  const inPlace = gallopRight(values, elementAt(values, b), a, countA, 0, compare);
  a = (a + inPlace) | 0;
  countA = (countA - inPlace) | 0;
  if (countA === 0) return;
  countB = gallopLeft(values, elementAt(values, a + countA - 1), b, countB, countB - 1, compare);
  if (countB === 0) return;
  if (countA <= countB) mergeLow(values, a, countA, b, countB, gallop, compare);
  else mergeHigh(values, a, countA, b, countB, gallop, compare);
}

/** How many of the run are before `key`; equal ones are not. */
function gallopLeft<T>(
  run: readonly T[],
  key: T,
  base: number,
  length: number,
  hint: number,
  compare: Compare<T>,
): number {
  let last = 0;
  let offset = 1;
  if (compare(elementAt(run, base + hint), key) < 0) {
    const most = length - hint;
    while (offset < most && compare(elementAt(run, base + hint + offset), key) < 0) {
      last = offset;
      offset = (2 * offset + 1) | 0;
    }
    if (offset > most) offset = most;
    last += hint;
    offset += hint;
  } else {
    const most = hint + 1;
    while (offset < most && !(compare(elementAt(run, base + hint - offset), key) < 0)) {
      last = offset;
      offset = (2 * offset + 1) | 0;
    }
    if (offset > most) offset = most;
    const nearest = last;
    last = hint - offset;
    offset = hint - nearest;
  }
  last++;
  while (last < offset) {
    const middle = (last + offset) >>> 1;
    if (compare(elementAt(run, base + middle), key) < 0) last = middle + 1;
    else offset = middle;
  }
  return offset;
}

/** How many of the run are before `key`; equal ones are. */
function gallopRight<T>(
  run: readonly T[],
  key: T,
  base: number,
  length: number,
  hint: number,
  compare: Compare<T>,
): number {
  let last = 0;
  let offset = 1;
  if (compare(key, elementAt(run, base + hint)) < 0) {
    const most = hint + 1;
    while (offset < most && compare(key, elementAt(run, base + hint - offset)) < 0) {
      last = offset;
      offset = (2 * offset + 1) | 0;
    }
    if (offset > most) offset = most;
    const nearest = last;
    last = hint - offset;
    offset = hint - nearest;
  } else {
    const most = length - hint;
    while (offset < most && !(compare(key, elementAt(run, base + hint + offset)) < 0)) {
      last = offset;
      offset = (2 * offset + 1) | 0;
    }
    if (offset > most) offset = most;
    last += hint;
    offset += hint;
  }
  last++;
  while (last < offset) {
    const middle = (last + offset) >>> 1;
    if (compare(key, elementAt(run, base + middle)) < 0) offset = middle;
    else last = middle + 1;
  }
  return offset;
}

function copy<T>(from: readonly T[], at: number, to: T[], target: number, count: number): void {
  if (target <= at) for (let i = 0; i < count; i++) to[target + i] = elementAt(from, at + i);
  else for (let i = count - 1; i >= 0; i--) to[target + i] = elementAt(from, at + i);
}

/** Merges from the front, with a copy of the first run, the shorter one. */
function mergeLow<T>(
  values: T[],
  a: number,
  countA: number,
  b: number,
  countB: number,
  gallop: number[],
  compare: Compare<T>,
): void {
  const first = values.slice(a, a + countA);
  let to = a | 0;
  let at = 0;
  let next = b | 0;
  let leftA = countA | 0;
  let leftB = (countB - 1) | 0;
  let least = elementAt(gallop, 0) | 0;
  values[to++] = elementAt(values, next++);
  merging: while (leftB > 0 && leftA > 1) {
    let winsA = 0;
    let winsB = 0;
    while (winsA < least && winsB < least) {
      if (compare(elementAt(values, next), elementAt(first, at)) < 0) {
        values[to++] = elementAt(values, next++);
        winsB++;
        winsA = 0;
        if (--leftB === 0) break merging;
      } else {
        values[to++] = elementAt(first, at++);
        winsA++;
        winsB = 0;
        if (--leftA === 1) break merging;
      }
    }
    least++;
    do {
      if (least > 1) least--;
      gallop[0] = least;
      winsA = gallopRight(first, elementAt(values, next), at, leftA, 0, compare);
      copy(first, at, values, to, winsA);
      to = (to + winsA) | 0;
      at = (at + winsA) | 0;
      leftA = (leftA - winsA) | 0;
      if (winsA > 0 && leftA <= 1) break merging;
      values[to++] = elementAt(values, next++);
      if (--leftB === 0) break merging;
      winsB = gallopLeft(values, elementAt(first, at), next, leftB, 0, compare);
      copy(values, next, values, to, winsB);
      to = (to + winsB) | 0;
      next = (next + winsB) | 0;
      leftB = (leftB - winsB) | 0;
      if (winsB > 0 && leftB === 0) break merging;
      values[to++] = elementAt(first, at++);
      if (--leftA === 1) break merging;
    } while (winsA >= GALLOP || winsB >= GALLOP);
    gallop[0] = ++least;
  }
  // The last of the first run comes after all that is left of the second.
  if (leftA === 1) copy(values, next, values, to, leftB);
  copy(first, at, values, leftA === 1 ? to + leftB : to, leftA);
}

/** Merges from the end, with a copy of the second run, the shorter one. */
function mergeHigh<T>(
  values: T[],
  a: number,
  countA: number,
  b: number,
  countB: number,
  gallop: number[],
  compare: Compare<T>,
): void {
  const second = values.slice(b, b + countB);
  let to = (b + countB - 1) | 0;
  let at = (countB - 1) | 0;
  let next = (a + countA - 1) | 0;
  let leftA = (countA - 1) | 0;
  let leftB = countB | 0;
  let least = elementAt(gallop, 0) | 0;
  values[to--] = elementAt(values, next--);
  merging: while (leftA > 0 && leftB > 1) {
    let winsA = 0;
    let winsB = 0;
    while (winsA < least && winsB < least) {
      if (compare(elementAt(second, at), elementAt(values, next)) < 0) {
        values[to--] = elementAt(values, next--);
        winsA++;
        winsB = 0;
        if (--leftA === 0) break merging;
      } else {
        values[to--] = elementAt(second, at--);
        winsB++;
        winsA = 0;
        if (--leftB === 1) break merging;
      }
    }
    least++;
    do {
      if (least > 1) least--;
      gallop[0] = least;
      winsA = leftA - gallopRight(values, elementAt(second, at), a, leftA, leftA - 1, compare);
      to = (to - winsA) | 0;
      next = (next - winsA) | 0;
      copy(values, next + 1, values, to + 1, winsA);
      leftA = (leftA - winsA) | 0;
      if (winsA > 0 && leftA === 0) break merging;
      values[to--] = elementAt(second, at--);
      if (--leftB === 1) break merging;
      winsB = leftB - gallopLeft(second, elementAt(values, next), 0, leftB, leftB - 1, compare);
      to = (to - winsB) | 0;
      at = (at - winsB) | 0;
      copy(second, at + 1, values, to + 1, winsB);
      leftB = (leftB - winsB) | 0;
      if (winsB > 0 && leftB <= 1) break merging;
      values[to--] = elementAt(values, next--);
      if (--leftA === 0) break merging;
    } while (winsA >= GALLOP || winsB >= GALLOP);
    gallop[0] = ++least;
  }
  // The first of the second run comes before all that is left of the first.
  if (leftB === 1) copy(values, next - leftA + 1, values, to - leftA + 1, leftA);
  copy(second, 0, values, (leftB === 1 ? to - leftA : to) - leftB + 1, leftB);
}

export function arrayWith<T>(array: readonly T[], index: number, value: T): T[] {
  const relative = Math.trunc(index) || 0;
  const actual = relative < 0 ? array.length + relative : relative;
  if (actual < 0 || actual >= array.length) throw new RangeError("Invalid index : " + String(index));
  const result = [...array];
  result[actual] = value;
  return result;
}
