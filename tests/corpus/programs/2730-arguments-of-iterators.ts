// Calls that the language makes by itself hand over what Node hands over: seen by functions with rest parameters.
class Own {
  n = 0;
  constructor(readonly label: string) {}
  [Symbol.iterator](...args: unknown[]): this { console.log(this.label, "iter", args.length); return this; }
  next(...args: unknown[]): IteratorResult<number, undefined> {
    console.log(this.label, "next", args.length, String(args[0]));
    return this.n < 2 ? { value: this.n++, done: false } : { value: undefined, done: true };
  }
  return(...args: unknown[]): IteratorResult<number, undefined> {
    console.log(this.label, "return", args.length);
    return { value: undefined, done: true };
  }
  throw(...args: unknown[]): IteratorResult<number, undefined> {
    console.log(this.label, "throw", args.length);
    return { value: undefined, done: true };
  }
}
function* gen(): Generator<number, undefined> { yield 1; yield 2; return undefined; }
function pick(own: boolean): Own | Generator<number, undefined> { return own ? new Own("union") : gen(); }
for (const x of pick(true)) console.log(x);
for (const x of pick(false)) console.log(x);
for (const x of pick(true)) { console.log(x); break; }
const list: Iterable<number>[] = [new Own("iterable"), [1], new Set([2]), gen()];
for (const it of list) for (const x of it) console.log(x);
for (const it of [new Own("iterable2"), gen()]) for (const x of it) { console.log(x); break; }
console.log([...new Own("spread")].join());
console.log([...(new Own("spread2") as Iterable<number>)].join());
console.log(Array.from(new Own("from")).join(), new Set(new Own("set")).size, Math.max(...new Own("max")));
const [a] = new Own("pattern"); console.log(a);
const [b, c, d] = new Own("pattern3") as Iterable<number>; console.log(b, c, d);
function* del(it: Iterable<number>): Generator<number, string, number> { yield* it; return "e"; }
function* del2(): Generator<number, string, number> { yield* new Own("yield*"); return "e"; }
for (const x of del(new Own("del")) as Iterable<number>) console.log(x);
const g = del(new Own("del-hand")); g.next(9); g.next(8); console.log(g.return("x").value);
const g2 = del2(); g2.next(9); g2.next(8); console.log(g2.return("x").value);
const g3 = del2(); g3.next(9); try { g3.throw(new Error("t")); } catch (e) { console.log(String(e)); }
const it: Iterator<number, undefined, unknown> = pick(true); it.next(); it.next(1); it.return?.(); it.return?.(undefined); it.throw?.(new Error("x"));
const it2: Iterator<number> = new Own("iterator"); it2.next(); it2.next(1 as never); it2.return?.();
new Map([...new Own("mapspread")].map((x) => [x, x]));
Object.fromEntries([...new Own("m")].map((x) => [String(x), x]));
async function main() { console.log((await Promise.all(new Own("all"))).join()); }
void main();
