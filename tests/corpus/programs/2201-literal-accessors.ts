// order of evaluation, closures, captured this, generics, interplay with classes
const trace: string[] = [];
function note<T>(what: string, value: T): T { trace.push(what); return value; }
interface Stack { items: number[]; readonly size: number; push(n: number): Stack; pop(): number | undefined; each(f: (n: number) => void): void }
function stack(): Stack {
  return {
    items: [],
    get size() { return this.items.length; },
    push(n) { this.items.push(n); return this; },
    pop() { return this.items.pop(); },
    each(f) { this.items.forEach((n) => f(n + this.size)); },
  };
}
const s = stack().push(1).push(2).push(3);
s.each((n) => { trace.push(String(n)); });
console.log(s.size, s.pop(), s.size, trace.join());
const o = {
  a: note("a", 1),
  get b() { trace.push("get b"); return this.a + 1; },
  set b(v: number) { trace.push("set b"); this.a = v; },
  c: note("c", 3),
};
trace.length = 0;
console.log(Object.keys(o).join(), trace.length);
for (const k in o) trace.push(k);
console.log(Object.entries(o).map((e) => e.join("=")).join(), trace.join());
trace.length = 0;
const { b, ...rest } = o;
console.log(b, JSON.stringify(rest), trace.join());
trace.length = 0;
o.b += 5; o.b++; ++o.b;
console.log(o.a, trace.join());
const spread = { z: 1, ...o, a: 9 };
spread.b = 77;
console.log(JSON.stringify(spread), o.a, "b" in o, Object.hasOwn(o, "b"));
// a readonly accessor through a wider type
interface Loose { value: number }
const ro: Loose = { get value() { return 4; } } as Loose;
try { ro.value = 5; } catch (e) { console.log(e instanceof TypeError, (e as Error).message); }
console.log(ro.value);
// setter only
let seen = "";
const so = { set text(v: string) { seen += v; } };
so.text = "x"; so.text = "y";
console.log(seen, JSON.stringify(so), Object.keys(so).join(), so.text === undefined);
// class and literal behind one interface
interface Shape { readonly area: number; describe(): string }
class Sq implements Shape { constructor(private s: number) {} get area() { return this.s * this.s; } describe() { return `sq ${this.area}`; } }
const shapes: Shape[] = [new Sq(3), { area: 5, describe() { return `fixed ${this.area}`; } }, { get area() { return 7.5; }, describe: function () { return "got " + this.area; } }];
console.log(shapes.map((x) => x.describe() + " " + x.area).join("; "));
// throwing getter
const bad = { ok: 1, get boom(): number { throw new RangeError("boom"); }, after: 2 };
for (const f of [() => JSON.stringify(bad), () => Object.values(bad).join(), () => String({ ...bad }.ok), () => Object.keys(bad).join()]) {
  try { console.log(f()); } catch (e) { console.log((e as Error).message); }
}
// taken off, passed as callback
const acc = { sum: 0, add(this: { sum: number }, n: number) { this.sum += n; } };
acc.add(4);
try { [1, 2].forEach(acc.add as (n: number) => void); } catch (e) { console.log((e as Error).message); }
console.log(acc.sum);
const other = { sum: 10, put: acc.add };
other.put(5);
console.log(other.sum, acc.sum);
// nested
const outer = { name: "outer", inner: { name: "inner", who() { return this.name; } }, who() { return [this.name, this.inner.who(), (() => this.name)()].join(); } };
console.log(outer.who(), outer["who"](), outer.inner.who());
function key(): "who" { trace.push("key"); return "who"; }
console.log(outer[key()]());
const table: Record<string, () => string> = { x: () => "x", y() { return Object.keys(this).join(); } };
console.log(table["y"]!(), table.y!(), table.x!());
