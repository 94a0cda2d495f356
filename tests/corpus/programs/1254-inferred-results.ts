// Results that TypeScript infers short of a value: a callback has assigned what is returned.
function started() { let result; const set = () => { result = "bar"; }; set(); return result; }
console.log(String(started()), started() ?? "none");
let last: string | undefined;
const note = (s: string) => { last = s; };
const take = (s: string) => { last = undefined; note(s); return last; };
console.log(String(take("q")));
const again = () => take("r");
console.log(String(again()));
function longest(xs: string[]) { let best: string | undefined; xs.forEach((x) => { if (!best || x.length > best.length) best = x; }); return best; }
console.log(longest(["a", "bbb", "cc"]), longest([]));
const l = longest(["zz"]); console.log(l, l === undefined);
function lastOf(xs: number[]) { let r: number | null = null; xs.forEach((x) => { r = x; }); return r; }
console.log(lastOf([1, 2, 3]), lastOf([]));
class Box { v: string | null = null; fill(): void { this.v = "full"; } take() { this.v = null; this.fill(); return this.v; } get g() { this.v = null; this.fill(); return this.v; } }
console.log(String(new Box().take()), String(new Box().g));
function len(xs: string[]): number { let best: string | undefined; xs.forEach((x) => { best = x; }); return best === undefined ? -1 : 0; }
console.log(len(["a"]));
function pick(xs: number[], flag: boolean) { let best: number | undefined; xs.forEach((x) => { best = x; }); return flag ? best : "none"; }
console.log(pick([4], true), pick([4], false));
function found(xs: number[]) { let best: number | undefined; xs.forEach((x) => { best = x; }); if (best !== undefined) return best; return "none"; }
console.log(found([4]), found([]));
function declared(xs: string[]): string | undefined { let best: string | undefined; xs.forEach((x) => { best = x; }); return best; }
console.log(declared(["d"])?.length);
function obj(xs: string[]) { let best: string | undefined; let n = 0; xs.forEach((x) => { best = x; n++; }); return { best, n }; }
console.log(JSON.stringify(obj(["d"])));
function found2(xs: { id: number }[]) { let hit: { id: number } | undefined; xs.forEach((x) => { if (x.id > 1) hit = x; }); return hit as { id: number } | undefined; }
console.log(found2([{ id: 1 }, { id: 2 }])?.id);
const nothing = () => undefined; const nul = () => null; console.log(String(nothing()), String(nul()));
console.log(["a"].map(() => undefined).length, ["a", "b"].map(nul).join("-"));
function g2() { let t: number | undefined; [1, 2].forEach((v) => { t = v; }); return t; }
const arr = [g2()]; console.log(arr.length, String(arr[0]));
function id<T>(x: T): T { return x; }
function g3() { let t: string | null = null; ["k"].forEach((v) => { t = v; }); return id(t); }
console.log(String(g3()));
