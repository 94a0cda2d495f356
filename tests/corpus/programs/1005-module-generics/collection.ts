export type Reducer<T, A> = (acc: A, item: T) => A;
export let count = 0;
export class Collection<T> {
  constructor(private readonly items: readonly T[]) {
    count++;
  }
  fold<A>(f: Reducer<T, A>, start: A): A {
    let acc = start;
    for (const i of this.items) acc = f(acc, i);
    return acc;
  }
  sorted(compare: (a: T, b: T) => number): T[] {
    return [...this.items].sort(compare);
  }
}
export function sum(c: Collection<number>): number {
  return c.fold((a, b) => a + b, 0);
}
