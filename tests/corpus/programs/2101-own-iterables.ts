// Classes with [Symbol.iterator] in for-of, spreads, patterns and the library.
class Countdown {
  constructor(private readonly from: number) {}
  [Symbol.iterator]() {
    let at = this.from;
    return {
      next: () => ({ value: at, done: at-- <= 0 }),
      return: () => {
        console.log("closed at", at);
        return { value: 0, done: true };
      },
    };
  }
}
for (const n of new Countdown(3)) console.log(n);
for (const n of new Countdown(5)) {
  if (n === 4) continue;
  if (n < 3) break;
  console.log("n", n);
}
console.log([...new Countdown(4)].join(), Math.max(...new Countdown(3)));
const [a, b = 9] = new Countdown(2);
console.log(a, b);
const [c, d, e, f = 7] = new Countdown(2);
console.log(c, d, e, f);
const [g, ...rest] = new Countdown(4);
console.log(g, rest.join());
const [] = new Countdown(1);
const [, h] = new Countdown(8);
console.log(h);

class Bag<T> {
  readonly #items: T[] = [];
  add(item: T): this {
    this.#items.push(item);
    return this;
  }
  *[Symbol.iterator](): Generator<T> {
    try {
      for (const item of this.#items) yield item;
    } finally {
      console.log("bag closed");
    }
  }
}
const bag = new Bag<string>().add("x").add("y").add("z");
for (const item of bag) console.log(item);
for (const item of bag) {
  console.log(item);
  break;
}
console.log([...bag, ...bag].length, Array.from(bag, (s, i) => s + i).join(), new Set(bag).size);
const [first] = bag;
console.log(first);

class Wrapper {
  readonly #inner = new Map<string, number>([["a", 1], ["b", 2]]);
  [Symbol.iterator]() {
    return this.#inner[Symbol.iterator]();
  }
  keys(): IterableIterator<string> {
    return this.#inner.keys();
  }
}
const w = new Wrapper();
for (const [key, value] of w) console.log(key, value);
console.log(new Map(w).get("b"), Object.fromEntries(w)["a"], [...w.keys()].join());
class Items {
  #items = new Set([10, 20]);
  [Symbol.iterator](): IterableIterator<number> {
    return this.#items.values();
  }
}
console.log([...new Items()].join());

// An iterator that is its own iterable.
class Range implements IterableIterator<number> {
  private at: number;
  constructor(
    from: number,
    private readonly to: number,
    private readonly log = false,
  ) {
    this.at = from;
  }
  next(): IteratorResult<number> {
    if (this.at > this.to) return { value: undefined, done: true };
    return { value: this.at++, done: false };
  }
  return(): IteratorResult<number> {
    if (this.log) console.log("range returned");
    return { value: undefined, done: true };
  }
  [Symbol.iterator](): this {
    return this;
  }
}
const range = new Range(1, 6, true);
for (const n of range) {
  console.log("range", n);
  if (n === 2) break;
}
for (const n of range) {
  console.log("on", n);
  if (n === 3) break;
}
const [p, q] = range;
console.log(p, q, range.next().value, range.next().done);
function outer(): number {
  for (const n of new Range(1, 9, true)) {
    for (const m of new Range(1, 9, true)) if (m === 2) return n + m;
  }
  return 0;
}
console.log(outer());
try {
  for (const n of new Range(1, 3, true)) throw new Error("thrown " + n);
} catch (error) {
  console.log((error as Error).message);
}
label: for (const n of new Range(1, 3, true)) {
  for (const m of new Range(1, 3, true)) {
    if (m === 2) continue label;
    console.log(n, m);
  }
}

// Through interfaces and parameters.
function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
}
console.log(sum([1, 2]), sum(new Set([3])), sum(new Range(1, 4)), sum(new Countdown(3)), sum(new Items()), sum(new Map([[1, 2]]).values()));
function firstOf<T>(items: Iterable<T>): T | undefined {
  for (const item of items) return item;
  return undefined;
}
console.log(firstOf(bag), firstOf(new Range(5, 9, true)), firstOf("abc"), firstOf([]), firstOf(new Countdown(2)));
interface Named extends Iterable<string> {
  readonly name: string;
}
class NamedBag extends Bag<string> implements Named {
  constructor(readonly name: string) {
    super();
  }
}
function show(named: Named): void {
  console.log(named.name, [...named].join("+"));
}
const nb = new NamedBag("nb");
nb.add("1").add("2");
show(nb);
function spread(items: Iterable<number>): string {
  const [one, two = -1] = items;
  const [...all] = items;
  return `${one} ${two} ${all.length} ${[...items].join()}`;
}
console.log(spread([1, 2, 3]), "|", spread(new Countdown(3)), "|", spread(new Set([4])));
function nothing(items: Iterable<number>): void {
  const [] = items;
}
nothing(new Range(1, 2, true));
nothing([1]);
nothing(new Countdown(1));
