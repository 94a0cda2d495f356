// yield* hands on to the innermost generator: a chain of any length costs what its last one costs, and behaves as in Node.
function* g(n: number): Generator<number> { yield n; if (n < 3000) yield* g(n + 1); yield -n; }
let c = 0, s = 0; for (const x of g(0)) { c++; s += x; } console.log(c, s);
function* inf(n: number): Generator<number> { yield n; yield* inf(n + 1); }
let deep = 0; try { for (const x of inf(0)) deep = x; } catch (e) { console.log(String(e), deep > 4000); }
function* direct(n: number): Generator<number> { yield* direct(n + 1); }
try { for (const x of direct(0)) deep = x; } catch (e) { console.log(String(e)); }

function* w(inner: Generator<number>, name: string): Generator<number> { try { yield* inner; } finally { if (name) console.log("end", name); } }
function* upTo(n: number): Generator<number> { for (let i = 0; i < n; i++) yield i; }
let chain: Generator<number> = upTo(5); for (let i = 0; i < 50; i++) chain = w(chain, i % 20 === 0 ? `w${i}` : "");
for (const x of chain) { if (x === 3) break; console.log(x); }
// exceptions
function* bad(): Generator<number> { yield 1; throw new Error("bad"); }
function* catches(): Generator<number> { try { yield* bad(); } catch (e) { console.log("caught", String(e)); yield 9; } yield 10; }
console.log([...w(w(catches(), "a"), "b")].join());
try { console.log([...w(bad(), "c")].join()); } catch (e) { console.log(String(e)); }
// shared by two
const shared = upTo(6); const one = w(shared, "one"), two = w(shared, "two");
for (const x of one) { console.log("one", x); for (const y of two) { console.log("two", y); if (y === 3) break; } }
// finally that yields
function* stubborn(): Generator<number> { try { yield 1; } finally { yield 2; console.log("never"); } }
const st = w(stubborn(), "stub"); for (const x of st) { console.log(x); break; } for (const x of st) console.log("again", x);
// finally that throws inside
function* thrower(): Generator<number> { try { yield 1; } finally { throw new Error("in finally"); } }
function* catcher(): Generator<number> { try { yield* thrower(); } catch (e) { console.log("c", String(e)); } console.log("after"); }
for (const x of w(catcher(), "t")) { console.log(x); break; }
// running
let self: Generator<number> | undefined;
function* runs(): Generator<number> { yield 1; if (self) for (const x of self) console.log("no", x); yield 2; }
self = w(runs(), "self"); try { for (const x of self) console.log(x); } catch (e) { console.log(String(e)); }
// other yield types
function* mixed(): Generator<number | string> { yield "a"; yield* upTo(2); yield* [5, 6]; yield* "xy"; yield* new Set([7]); yield* empty(); }
function* empty(): Generator<number> {}
console.log([...mixed()].join());
const part = upTo(4); for (const x of part) { console.log("first", x); break; } console.log([...w(part, "rest")].length);
class Tree { constructor(readonly v: number, readonly l?: Tree, readonly r?: Tree) {} *walk(): Generator<number> { if (this.l) yield* this.l.walk(); yield this.v; if (this.r) yield* this.r.walk(); } }
let t: Tree | undefined; for (let i = 0; i < 2000; i++) t = new Tree(i, t); let sum = 0; for (const v of t!.walk()) sum += v; console.log(sum);
function* big(): Generator<bigint> { yield 5n; } function* bigs(): Generator<bigint> { yield* big(); yield* big(); } console.log([...bigs()].join());
function* strs(): Generator<string> { yield "q"; } function* strss(): Generator<string> { yield* strs(); yield* strs(); } console.log([...strss()].join());
