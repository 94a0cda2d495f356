// Writes through interfaces, functions in Records, identity, switch, counters at 2^53, chains.
function tr(f: () => unknown): void { try { console.log(String(f())); } catch (e) { console.log(e instanceof Error ? `${e.name}: ${e.message}` : "?"); } }
// interface view writes
interface P { x: number } class Ro { get x(): number { return 1; } } class Rw { #x = 1; get x(): number { return this.#x; } set x(v: number) { this.#x = v * 2; } }
const ro: P = new Ro(), rw: P = new Rw(); tr(() => { ro.x = 5; return ro.x; }); tr(() => { rw.x = 5; return rw.x; }); tr(() => { rw.x += 1; return rw.x++; });
// methods as properties
class M { n = 1; f(): number { return this.n; } g = (): number => this.n; }
interface HasF { f(): number } const hf: HasF = new M(); tr(() => hf.f()); const lit: HasF = { f: () => 7 }; tr(() => lit.f()); lit.f = () => 8; tr(() => lit.f());
// record of functions, optional call
const handlers: Record<string, (s: string) => string> = { up: (s) => s.toUpperCase(), rev: (s) => [...s].reverse().join("") };
for (const k of ["up", "rev", "none"]) tr(() => handlers[k]?.("abc") ?? "missing");
// closures identity
const f1 = () => 1, f2 = f1; console.log(f1 === f2, [f1].includes(f2), new Set([f1, f2, () => 1]).size, new Map([[f1, 1]]).get(f2));
const mk = () => () => 1; console.log(mk() === mk());
// objects identity
const o = { a: 1 }, p = o; console.log(o === p, [o].indexOf(p), new Set([o, p]).size);
// Map with object keys & nested
const mp = new Map<{ a: number }, string>([[o, "x"]]); console.log(mp.get(p), mp.get({ a: 1 }), mp.has(o));
// string compare & switch
function sw(v: string | number | boolean | null | undefined): string { switch (v) { case "1": return "s1"; case 1: return "n1"; case true: return "t"; case null: return "null"; case undefined: return "undef"; case NaN: return "nan"; default: return "d"; } }
console.log([1, "1", true, null, undefined, NaN, 0, -0, ""].map((v) => sw(v)).join());
// numeric loops
for (let i = 0.1; i < 0.5; i += 0.1) console.log(i); for (let i = 10; i-- > 7; ) console.log(i); let cnt = 0; for (let i = 2 ** 53 - 2; i < 2 ** 53 + 2 && cnt < 5; i++) cnt++; console.log(cnt);
let big = 2 ** 53; big++; console.log(big, big + 1, big + 2, 2 ** 53 + 3); let neg = -0; neg++; console.log(neg); let z = 0; z--; z++; console.log(1 / z, 1 / -z, -0 + -0, 0 * -1, -5 % 5, Math.round(-0.2));
console.log((0.1).toFixed(20), 0.1 * 3, 1.1 + 2.2, 4.35 * 100, 1.005 * 1000, 123456789 * 987654321, 0xffffffff * 0xffffffff, 5e-324 / 2, 1.7976931348623157e308 * 10);
console.log(7 % 0, 5.5 % 2, -1 % 1, 2 ** 0.5, (-8) ** (1 / 3), 10 ** 21, 10 ** -7, 2 ** 1024, 0 ** 0, 1 / 3 * 3);
console.log([10, 1, 5].map(String).sort().join(), ["1", "2", "3"].map(Number).join(), ["a", "", "b"].filter(Boolean).length, ["1.5x", "2"].map(parseFloat).join());
// destructuring swap & nested defaults & computed
let [a = 1, b = a, ...c] = [undefined, undefined, 3, 4] as (number | undefined)[]; [a, b] = [b! + 1, a! + 1]; console.log(a, b, c.join());
const key = "dyn"; const rec: Record<string, number> = { [key]: 1, [`${key}2`]: 2 }; const { dyn, dyn2 = 9, dyn3 = 10 } = rec; console.log(dyn, dyn2, dyn3);
// nullish & chains
const data = JSON.parse('{"a":{"b":[{"c":null},{"c":{"d":5}}]},"e":"","f":0,"g":false}') as { a?: { b?: { c?: { d?: number } | null }[] }; e?: string; f?: number; g?: boolean; h?: string };
console.log(data.a?.b?.[0]?.c?.d, data.a?.b?.[1]?.c?.d, data.a?.b?.[2]?.c?.d, data.e ?? "x", data.e || "x", data.f ?? 1, data.f || 1, data.g ?? true, data.h ?? "dflt", data.h?.length);
for (const [k, v] of Object.entries(data)) console.log(k, typeof v);
// exceptions
function thrower(n: number): never { if (n === 1) throw new RangeError("r"); if (n === 2) throw new TypeError("t"); throw new Error("e"); }
for (const n of [1, 2, 3]) { try { thrower(n); } catch (e) { if (e instanceof RangeError) console.log("range"); else if (e instanceof TypeError) console.log("type"); else console.log("other", e instanceof Error && e.message); } finally { if (n === 2) continue; console.log("fin", n); } }
function rethrow(): string { try { try { throw new Error("in"); } catch (e) { throw new Error("out", { cause: e }); } } catch (e) { const c = (e as Error).cause; return (e as Error).message + (c instanceof Error ? c.message : ""); } } console.log(rethrow());
function rec2(n: number): number { return n <= 0 ? 0 : 1 + rec2(n - 1); } console.log(rec2(5000)); tr(() => { const inf = (n: number): number => inf(n + 1) + 1; return inf(0); });
let ev = ""; const tag = (s: string): string => ((ev += s), s); console.log(tag("a") + tag("b") || tag("c"), ev, (tag("x"), tag("y")), ev.length);
const str = "line1\r\nline2\n\nline4"; console.log(str.split("\n").length, JSON.stringify(str.split("\r\n")), str.trimEnd().length, " \t\n x ".trim(), "a,b;c".split(/* sep */ ",").join("|"));
console.log("%s %d %o %%", 5, "x"); console.log("%s", "a"); console.log("100%", 1); console.log("%c", "x"); console.log("a\0b".length); console.log(); console.log("", ""); console.log(-0, [-0].join(), `${-0}`, (-0).toString(), JSON.stringify(-0), -0 + "");
