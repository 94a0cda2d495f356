// hooks, unions of literals, optional methods, JSON, sort comparators
interface Money { cents: number; toString(): string; toJSON?(): unknown }
function money(cents: number): Money { return { cents, toString() { return (this.cents / 100).toFixed(2); }, toJSON() { return { amount: this.cents }; } }; }
const list = [money(100), money(250)];
console.log(list.join("+"), JSON.stringify(list), `${list[0]}` + list[1]);
const noJson: Money = { cents: 5, toString: () => "five" };
console.log(JSON.stringify([noJson]), String(noJson));
class K { constructor(public m: Money) {} toString() { return "K" + this.m; } }
console.log(`${new K(money(1))}`);
interface Vis { num?(n: number): string; str?(s: string): string; tag: string }
const vis: Vis = { tag: "T", num(n) { return this.tag + n; } };
console.log(vis.num?.(1) ?? "none", vis.str?.("x") ?? "none");
type Op = { kind: "a"; run(): number; n: number } | { kind: "b"; run(): number; m: number };
const ops: Op[] = [{ kind: "a", n: 2, run() { return this.n; } }, { kind: "b", m: 3, run() { return this.m * 2; } }];
console.log(ops.map((o) => o.run()).join());
let depth = 0;
const deep: { next: unknown; n: number } = { get next() { depth++; return depth < 5 ? deep : null; }, n: 1 };
try { console.log(JSON.stringify(deep)); } catch (e) { console.log((e as Error).name); }
const maker = { get fresh(): object { const o = { get v() { return 1; } }; return Object.entries(o).map(([k, v]) => ({ k, v }))[0]!; } };
console.log(JSON.stringify(maker), JSON.stringify([maker, maker]));
function endless(): { next: unknown } { return { get next() { return endless(); } }; }
try { JSON.stringify(endless()); console.log("?"); } catch (e) { console.log(e instanceof RangeError); }
function forever(): { readonly v: number } { return { get v() { return this.v + 1; } }; }
try { console.log(forever().v); } catch (e) { console.log(e instanceof RangeError); }
// accessors with undefined values and optional
interface Opt { a?: number | undefined; b: string }
const opt: Opt = { get a() { return undefined; }, b: "x" };
console.log(Object.keys({ ...opt }).join(), JSON.stringify({ ...opt }), "a" in { ...opt });
const merged = { a: 5, ...opt };
console.log(String(merged.a), Object.keys(merged).join());
// bigints, booleans, strings via accessors
let big = 1n;
const kinds = { get big() { return big; }, set big(v) { big = v * 2n; }, get flag() { return big > 2n; }, get text() { return String(big); }, get list() { return [1, 2, Number(big)]; }, get maybe(): string | undefined { return this.flag ? "yes" : undefined; } };
kinds.big = 4n;
console.log(kinds.big, kinds.flag, kinds.text, kinds.list.join(), kinds.maybe ?? "-", kinds.list.length);
kinds.big += 1n;
console.log(big, Object.keys(kinds).length);
const { flag, ...others } = kinds;
console.log(flag, Object.keys(others).join());
// compare and Symbol-less iteration helpers
const range = { from: 1, to: 4, toArray() { const out: number[] = []; for (let i = this.from; i <= this.to; i++) out.push(i); return out; } };
const { from, to } = range;
console.log(range.toArray().join(), from + to, { ...range, to: 2 }.toArray().join());
const withLater: { name: string; greet?: () => string } = { name: "n" };
withLater.greet = function () { return "hi " + this.name; };
console.log(withLater.greet(), withLater.greet?.());
const p = { x: 1, toString() { return `(${this.x})`; } };
console.log(`${p}`, String(p), p + "", [p, p].join(), JSON.stringify({ a: { v: 2, toJSON() { return this.v * 2; } } }));
