interface Tree { value: number; left?: Tree; right?: Tree }
function report(limit: number, tree: Tree) {
  let produced = 0;
  function* upTo(n: number, step = 1): Generator<number> {
    try { for (let i = 0; i < n; i += step) { if (i >= limit) return; produced++; yield i; } } finally { console.log("closed", produced); }
  }
  const walk = function* inOrder(t: Tree | undefined): Generator<number> {
    if (!t) return; yield* inOrder(t.left); yield t.value; yield* inOrder(t.right);
  };
  const rest = function* (...names: string[]) { for (const n of names) yield n + produced; };
  for (const v of upTo(10, 2)) if (v > 4) break;
  console.log([...upTo(3)].join(), [...walk(tree)].join(), [...rest("a", "b")].join());
  limit = 1;
  console.log([...upTo(3)].join(), produced);
  return { upTo, count: () => produced };
}
const r = report(9, { value: 2, left: { value: 1 }, right: { value: 4, left: { value: 3 } } });
console.log([...r.upTo(2)].join(), r.count());
const sources: (() => Iterable<number>)[] = [];
for (let i = 0; i < 3; i++) sources.push(function* () { yield i; yield i * i; });
for (const s of sources) console.log([...s()].join());
function chain<T>(...parts: Iterable<T>[]) { return (function* () { for (const p of parts) yield* p; })(); }
console.log([...chain([1, 2], [3])].join(), [...chain("ab", "c")].join());
function* top(n: number) { while (n-- > 0) yield n; }
const pick: (n: number) => Generator<number> = top;
console.log([...pick(3)].join());
class Repo { items = [1, 2, 3]; *all() { const self = this; function* inner() { for (const i of self.items) yield i * 10; } yield* inner(); }
  map<U>(f: (n: number) => U) { const { items } = this; return [...(function* () { for (const i of items) yield f(i); })()]; } }
console.log([...new Repo().all()].join(), new Repo().map((x) => "n" + x).join());
function fib() { function* f(): Generator<number> { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } } const out: number[] = []; for (const v of f()) { if (v > 50) break; out.push(v); } return out; }
console.log(fib().join());
try { for (const x of (function* () { yield 1; throw new Error("mid"); })()) console.log(x); } catch (e) { console.log(String(e)); }
