// Iterators of every kind as Iterator<T>: in fields, arrays, Maps, parameters; half consumed and gone on with.
class Tokens implements Iterator<string> {
  private at = 0;
  constructor(private readonly text: string) {}
  next(): IteratorResult<string> {
    const { text } = this;
    while (this.at < text.length && text[this.at] === " ") this.at++;
    if (this.at >= text.length) return { done: true, value: undefined };
    const start = this.at;
    while (this.at < text.length && text[this.at] !== " ") this.at++;
    return { done: false, value: text.slice(start, this.at) };
  }
}
function take<T>(it: Iterator<T>, n: number): T[] {
  const items: T[] = [];
  for (let i = 0; i < n; i++) {
    const r = it.next();
    if (r.done) break;
    items.push(r.value);
  }
  return items;
}
function* words(): Generator<string> {
  try {
    yield "one";
    yield "two";
    yield "three";
  } finally {
    console.log("words closed");
  }
}
const tokens = new Tokens("a bc  def g");
console.log(take(tokens, 2).join("|"), take(tokens, 9).join("|"), take(tokens, 1).length);
console.log(take(words(), 2).join(), take(["x", "y"].values(), 5).join(), take(new Map([["k", 1]]).keys(), 1).join());
console.log(take(new Set([1, 2, 3])[Symbol.iterator](), 2).join(), take("héy"[Symbol.iterator](), 2).join(""));
class Peekable<T> {
  private held: IteratorResult<T> | undefined;
  constructor(private readonly source: Iterator<T>) {}
  peek(): T | undefined {
    this.held ??= this.source.next();
    return this.held.done ? undefined : this.held.value;
  }
  next(): IteratorResult<T> {
    const result = this.held ?? this.source.next();
    this.held = undefined;
    return result;
  }
  [Symbol.iterator](): this {
    return this;
  }
}
const p = new Peekable(new Tokens("p q r"));
console.log(p.peek(), p.next().value, p.peek(), [...p].join());
const pg = new Peekable(words());
console.log(pg.peek());
for (const w of pg) {
  console.log(w, pg.peek());
  if (w === "two") break;
}
console.log(pg.next().value, pg.next().done);
const all: Iterator<string>[] = [new Tokens("t1 t2"), words(), ["l1", "l2"].values(), new Peekable(words())];
for (let round = 0; round < 2; round++) console.log(all.map((it) => it.next().value ?? "-").join(" "));
for (const it of all) console.log(it.return?.()?.done, it.next().done);
const named = new Map<string, Iterator<string>>([["t", new Tokens("m n")], ["w", words()]]);
console.log(named.get("t")?.next().value, named.get("w")?.next().value, named.get("t") === named.get("t"));
// Half by a loop, then on.
const list = [1, 2, 3, 4];
const it = list[Symbol.iterator]();
for (const n of it) if (n === 2) break;
console.log(it.next().value, [...it].join(), it.next().done);
const g = words();
for (const w of g) {
  console.log(w);
  break;
}
console.log(JSON.stringify(g.next()));
const entries = new Map([["a", 1], ["b", 2]]).entries();
const [one] = entries;
console.log(one?.[0], JSON.stringify(entries.next()));
// Zipped.
function* zip<A, B>(a: Iterable<A>, b: Iterable<B>): Generator<[A, B], void> {
  const right = b[Symbol.iterator]();
  for (const left of a) {
    const r = right.next();
    if (r.done) return;
    yield [left, r.value];
  }
  right.return?.();
}
for (const [n, w] of zip([1, 2, 3], words())) console.log(n, w);
for (const [w, n] of zip(words(), new Set([7, 8]))) console.log(w, n);
console.log([...zip("ab", p)].length, [...zip(new Peekable(new Tokens("z y")), new Peekable(["q"].values()))].join());
// Own delegates of yield*: what is sent, thrown and returned reaches them.
class Loud implements Iterator<number, string, string> {
  n = 0;
  next(sent?: string): IteratorResult<number, string> {
    console.log("next", sent);
    return this.n < 3 ? { value: ++this.n, done: false } : { value: "over", done: true };
  }
  return(value?: string): IteratorResult<number, string> {
    console.log("return", value);
    return { value: "returned " + (value ?? "nothing"), done: true };
  }
  throw(error?: unknown): IteratorResult<number, string> {
    console.log("throw", String(error));
    return { value: 100, done: false };
  }
  [Symbol.iterator](): Iterator<number, string, string> {
    return this;
  }
}
class Quiet implements Iterator<number> {
  n = 0;
  next() {
    return { value: ++this.n, done: this.n > 3 };
  }
  [Symbol.iterator]() {
    return this;
  }
}
function* loud(): Generator<number, string, string> {
  const r = yield* new Loud();
  return "got " + r;
}
const l1 = loud();
console.log(JSON.stringify([l1.next("a"), l1.next("b"), l1.throw(new Error("c")), l1.next("d"), l1.next("e"), l1.next("f")]));
const l2 = loud();
console.log(JSON.stringify([l2.next("a"), l2.return("b"), l2.next("c")]));
function* quiet(): Generator<number, string, string> {
  try {
    yield* new Quiet();
  } catch (error) {
    console.log(String(error));
  }
  return "quiet over";
}
const q1 = quiet();
console.log(JSON.stringify([q1.next("a"), q1.next("b"), q1.throw(new Error("c"))]));
const q2 = quiet();
console.log(JSON.stringify([q2.next("a"), q2.return("b"), q2.next("c")]));
function* through(items: Iterable<number>): Generator<number, string, string> {
  yield* items;
  return "through";
}
for (const items of [new Loud(), new Quiet(), [5, 6]]) {
  const t = through(items);
  console.log(JSON.stringify([t.next("1"), t.next("2"), t.return("3")]));
}
for (const n of new Quiet()) {
  console.log(n);
  if (n === 2) break;
}
