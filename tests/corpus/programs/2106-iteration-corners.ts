// Exceptions and early exits in every place that walks an iterator, and their order.
const log: string[] = [];
class Source implements Iterable<number> {
  static fail = "";
  constructor(readonly name: string) {}
  [Symbol.iterator](): Iterator<number> {
    log.push(`open ${this.name}`);
    if (Source.fail === "open") throw new Error("open fails");
    return new Cursor(this.name);
  }
}
class Cursor implements Iterator<number> {
  private n = 0;
  constructor(private readonly name: string) {}
  next(): IteratorResult<number> {
    if (Source.fail === "next" && this.n === 2) throw new Error("next fails");
    return this.n < 4 ? { value: ++this.n, done: false } : { value: undefined, done: true };
  }
  return(): IteratorResult<number> {
    log.push(`close ${this.name} at ${this.n}`);
    if (Source.fail === "return") throw new Error("return fails");
    return { value: undefined, done: true };
  }
}
function fails(n: number): number {
  if (n === 2) throw new RangeError("body fails");
  return n;
}
const ways: [string, () => string][] = [
  ["for", () => { let s = 0; for (const n of new Source("f")) s += n; return String(s); }],
  ["break", () => { for (const n of new Source("b")) if (n === 3) break; return "broke"; }],
  ["body", () => { for (const n of new Source("t")) fails(n); return "ran"; }],
  ["spread", () => [...new Source("s")].join()],
  ["call", () => String(Math.max(...new Source("m")))],
  ["pattern", () => { const [a, b] = new Source("p"); return `${a} ${b}`; }],
  ["default", () => { const [a, b = 1, c, d, e = fails(2)] = new Source("d"); return `${a} ${b} ${c} ${d} ${e}`; }],
  ["rest", () => { const [a, ...r] = new Source("r"); return `${a} ${r.join()}`; }],
  ["assign", () => { let a: number | undefined; let b: number | undefined; [a, b] = new Source("a"); return `${a} ${b}`; }],
  ["swap", () => { const o: { x: number | undefined } = { x: 0 }; [, o.x] = new Source("w"); return String(o.x); }],
  ["from", () => Array.from(new Source("A"), fails).join()],
  ["set", () => String(new Set(new Source("S")).size)],
  ["sum", () => [...pairs(new Source("y"))].map(([a, b]) => a + b).join()],
  ["map", () => String(new Map(pairs(new Source("M"))).get(2))],
  ["entries", () => JSON.stringify(Object.fromEntries([...pairs(new Source("E"))].map(([k, v]) => [String(k), v] as const)))],
  ["nested", () => { let s = ""; for (const a of new Source("o")) { for (const b of new Source("i")) { if (b === 2) break; s += a * b; } if (a === 2) break; } return s; }],
  ["return", () => { for (const n of new Source("R")) { try { if (n === 2) return `at ${n}`; } finally { log.push("finally"); } } return "none"; }],
  ["yield*", () => { for (const n of through(new Source("Y"))) if (n === 2) return `got ${n}`; return "none"; }],
  ["all", () => [...through(new Source("Z"))].join()],
];
function* pairs(items: Iterable<number>): Generator<[number, string]> {
  for (const n of items) yield [n, "v" + n];
}
function* through(items: Iterable<number>): Generator<number, void> {
  try {
    yield* items;
  } finally {
    log.push("through");
  }
}
for (const fail of ["", "open", "next", "return"]) {
  Source.fail = fail;
  for (const [name, run] of ways) {
    log.length = 0;
    let result: string;
    try {
      result = run();
    } catch (error) {
      result = String(error);
    }
    console.log(fail || "fine", name, result, log.join(";"));
  }
}
// Many of them, so that the collector has work.
function* build(n: number): Generator<{ id: number; text: string }, number, string> {
  let length = 0;
  for (let i = 0; i < n; i++) length += (yield { id: i, text: "item " + i }).length;
  return length;
}
let total = 0;
for (let round = 0; round < 20; round++) {
  const g = build(50);
  let step = g.next();
  const kept: string[] = [];
  while (!step.done) {
    kept.push(step.value.text + step.value.id);
    step = g.next("sent" + kept.length);
  }
  total += step.value + kept.length;
}
console.log(total);
// The iterator of each round holds its own state; iterators in closures and generics.
class Chain<T> {
  private constructor(private readonly source: Iterable<T>) {}
  static of<T>(source: Iterable<T>): Chain<T> {
    return new Chain(source);
  }
  map<U>(fn: (item: T) => U): Chain<U> {
    return new Chain(mapped(this.source, fn));
  }
  take(n: number): Chain<T> {
    return new Chain(taken(this.source, n));
  }
  [Symbol.iterator](): Iterator<T> {
    return this.source[Symbol.iterator]();
  }
  toArray(): T[] {
    return [...this];
  }
}
function* mapped<T, U>(source: Iterable<T>, fn: (item: T) => U): Generator<U> {
  for (const item of source) yield fn(item);
}
function* taken<T>(source: Iterable<T>, n: number): Generator<T> {
  if (n <= 0) return;
  for (const item of source) {
    yield item;
    if (--n === 0) return;
  }
}
Source.fail = "";
log.length = 0;
console.log(Chain.of(new Source("c")).map((n) => n * 2).take(2).toArray().join(), log.join(";"));
console.log(Chain.of([1, 2, 3]).map((n) => `#${n}`).toArray().join(""), Chain.of("abc").take(2).toArray().join("-"));
console.log([...Chain.of(Chain.of(new Set([1, 2])))].length);
