/* Uint8Array.prototype.sort with a comparator: V8's merge sort, so that one that contradicts itself is asked the same. */

type Compare = (a: number, b: number) => number;

export function bytesSort(bytes: Uint8Array, compare: Compare): Uint8Array {
  if (bytes.length < 2) return bytes;
  const sorted = bytes.slice();
  sortInto(sorted, bytes.slice(), 0, bytes.length, compare);
  bytes.set(sorted);
  return bytes;
}

/** From `source` to `target`, which hold the same; they change places in each half. */
function sortInto(target: Uint8Array, source: Uint8Array, from: number, to: number, compare: Compare): void {
  const middle = from + ((to - from) >> 1);
  if (middle - from > 1) sortInto(source, target, from, middle, compare);
  if (to - middle > 1) sortInto(source, target, middle, to, compare);
  let left = from;
  let right = middle;
  for (let at = from; at < to; at++) {
    const takesLeft = left < middle && (right >= to || !(compare(source[left]!, source[right]!) > 0));
    target[at] = takesLeft ? source[left++]! : source[right++]!;
  }
}
