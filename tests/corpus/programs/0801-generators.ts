function* count(from: number, to: number, step = 1): Generator<number> {
  for (let i = from; i <= to; i += step) yield i;
}
console.log([...count(1, 5)].join(), [...count(0, 10, 4)].join(), [...count(5, 1)].length);
for (const n of count(1, 1e9)) {
  if (n > 3) break;
  console.log(n);
}
function* fibonacci(): Generator<number> {
  let [a, b] = [0, 1];
  while (true) {
    yield a;
    [a, b] = [b, a + b];
  }
}
function* take<T>(n: number, it: Generator<T>): Generator<T> {
  if (n <= 0) return;
  for (const v of it) {
    yield v;
    if (--n === 0) return;
  }
}
function* map<T, U>(it: Generator<T>, f: (v: T) => U): Generator<U> {
  for (const v of it) yield f(v);
}
function* filter<T>(it: Generator<T>, f: (v: T) => boolean): Generator<T> {
  for (const v of it) if (f(v)) yield v;
}
console.log([...take(10, fibonacci())].join());
console.log([...take(4, map(filter(fibonacci(), (n) => n % 2 === 0), (n) => `<${n}>`))].join(""));
function* nested(): Generator<string> {
  yield "start";
  yield* inner("a");
  yield* ["x", "y"];
  yield* inner("b");
  yield "end";
}
function* inner(p: string): Generator<string> {
  for (let i = 0; i < 2; i++) yield p + i;
}
console.log([...nested()].join());
function* empty(): Generator<number> {}
console.log([...empty()].length);
const lazy: string[] = [];
function* noisy(): Generator<number> {
  lazy.push("started");
  yield 1;
  lazy.push("resumed");
  yield 2;
  lazy.push("finished");
}
const n = noisy();
lazy.push("created");
for (const v of n) lazy.push(`got ${v}`);
for (const v of n) lazy.push(`again ${v}`);
console.log(lazy.join());
class Tree {
  children: Tree[] = [];
  constructor(readonly name: string, ...children: Tree[]) {
    this.children = children;
  }
  *walk(depth = 0): Generator<[string, number]> {
    yield [this.name, depth];
    for (const c of this.children) yield* c.walk(depth + 1);
  }
}
for (const [name, depth] of new Tree("r", new Tree("a", new Tree("a1")), new Tree("b")).walk()) console.log("-".repeat(depth) + name);
