/* sort of typed arrays with a comparator: V8's merge sort, so that one that contradicts itself is asked the same. */

type Compare<E> = (a: E, b: E) => number;

export function typedSort<A extends TypedElements<E>, E>(array: A, compare: Compare<E>): A {
  if (array.length < 2) return array;
  const sorted = copyOfTyped(array);
  sortInto<A, E>(sorted, copyOfTyped(array), 0, array.length, compare);
  for (let i = 0; i < array.length; i++) putElement(array, i, elementIn(sorted, i));
  return array;
}

/** From `source` to `target`, which hold the same; they change places in each half. */
function sortInto<A extends TypedElements<E>, E>(
  target: A,
  source: A,
  from: number,
  to: number,
  compare: Compare<E>,
): void {
  const middle = from + ((to - from) >> 1);
  if (middle - from > 1) sortInto<A, E>(source, target, from, middle, compare);
  if (to - middle > 1) sortInto<A, E>(source, target, middle, to, compare);
  let left = from;
  let right = middle;
  for (let at = from; at < to; at++) {
    const takesLeft =
      left < middle && (right >= to || !(compare(elementIn(source, left), elementIn(source, right)) > 0));
    putElement(target, at, elementIn(source, takesLeft ? left++ : right++));
  }
}
