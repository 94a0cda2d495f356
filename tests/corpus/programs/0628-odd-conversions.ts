// Text of values of many types, equality, truthiness, sorting mixed values.
function tr(f: () => unknown): void { try { console.log(String(f())); } catch (e) { console.log(e instanceof Error ? `${e.name}: ${e.message}` : "?"); } }
class Money { constructor(readonly n: number) {} toString(): string { return "$" + this.n; } }
const m = new Money(5); const un: unknown = m;
console.log(`${m}` + m + [m, m] + String(un), [m].join(), { a: m }.a + "x");
const lit = { x: 1 }; tr(() => `${String(lit)}`); tr(() => String([lit, [lit]])); tr(() => String(new Map())); 
tr(() => String(JSON.parse('{"toString":1}'))); tr(() => String(JSON.parse('{"a":[1,null,{"b":2}]}')));
tr(() => [3, "a", null, undefined, true, 5n, { x: 1 }, [1, [2]]].join("|")); tr(() => String([null]) + String([undefined, 1]));
const mixed: (string | number | boolean | null | undefined | bigint)[] = ["10", 9, 10, true, null, undefined, "9", 1n, "a"]; tr(() => mixed.sort().join()); tr(() => mixed.map((v) => typeof v).join()); tr(() => mixed.indexOf("9") + mixed.lastIndexOf(undefined) + "" + mixed.includes(null));
const cmp: [unknown, unknown][] = [[1, 1], ["1", "1"], [NaN, NaN], [0, -0], [null, undefined], [1n, 1n], [m, m], [[1], [1]], ["a", "b"], [1, "1"], [true, 1]]; for (const [a, b] of cmp) console.log(a === b, a !== b, a == null, [a].includes(b), [a].indexOf(b), new Set([a, b]).size);
const num = (s: unknown): number => Number(s); for (const v of ["", "12", " ", "x", null, undefined, true, false, 5n, "0x10"]) tr(() => num(v));
for (const v of [0, -0, NaN, "", "0", " ", null, undefined, false, 0n, 1n, [] as unknown, {} as unknown]) console.log(!v, !!v, v ? 1 : 2, String(v || "or"), (v ?? "nn") === "nn");
const str = "The quick"; for (const [i, c] of [...str].entries()) if (i % 4 === 0) console.log(i, c);
console.log("abc" < "abd", "a" > "B", "Z" < "a", 1n < 2, 2n > 1.5, "10" < "9", [..."bca"].sort().join(""), "é" < "f");
let x: number | string = 5; function flip(): void { x = typeof x === "number" ? "five" : 5; } flip(); tr(() => typeof x + String(x)); flip(); tr(() => typeof x + String(x));
class Box<T> { constructor(public v: T) {} map<U>(f: (v: T) => U): Box<U> { return new Box(f(this.v)); } } console.log(new Box(2).map((v) => v * 1.5).map(String).map((s) => s + "!").v);
function* fibg(): Generator<number> { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } } const taken: number[] = []; for (const v of fibg()) { if (v > 50) break; taken.push(v); } console.log(taken.join());
function* del(): Generator<string> { yield* ["a", "b"]; yield* inner(); yield "end"; } function* inner(): Generator<string> { try { yield "i1"; yield "i2"; } finally { console.log("inner done"); } } console.log([...del()].join()); for (const v of del()) { if (v === "i1") break; }
const getters = { get: 1, set: 2, static: 3, async: 4, of: 5 }; console.log(getters.get + getters.set + getters.static + getters.async + getters.of);
function dflt({ a = 1, b: { c = a + 1, d = c } = { c: 10 } as { c?: number; d?: number } } = {} as { a?: number; b?: { c?: number; d?: number } }): string { return [a, c, d].join(); } console.log(dflt(), dflt({ a: 5 }), dflt({ b: {} }), dflt({ a: 2, b: { d: 7 } }));
const date = Date.now(); console.log(date === Math.trunc(date), date > 1.6e12);
console.log([1, 2, 3, 4].findLast((v) => v % 2 === 1), [[1, 2], [3]].flatMap((v) => v).join(), Array.isArray([]), Array.isArray(new Uint8Array(1)));
console.log(parseInt("123abc"), parseInt("-0x1A"), parseInt("1e3"), parseFloat("-.5e-2x"), Number.parseFloat("1.2.3"), (25).toString(36), (0.5).toString(2), (-7.25).toString(8), (1e21).toString(36), (255).toString(16).padStart(4, "0"), (1234.5678).toFixed(2), (0.000001234).toString(), (1e-7).toFixed(10), (123.456).toPrecision(4), (0).toPrecision(3), 1e21 + "", (-1.5).toFixed(0), (2.5).toFixed(0), (1.45).toFixed(1), (8.345).toFixed(2));

