// Messages of JSON.parse, indentation, circles, bigint, range errors, errors as text.
// JSON, bigint, errors
function tr(f: () => unknown): void { try { console.log(String(f())); } catch (e) { console.log(e instanceof Error ? `${e.name}: ${e.message}` : "?"); } }
for (const t of ["", "{", "[1,]", "{\"a\":}", "{\"a\":1,}", "nul", "01", "1.", "-", "\"\\x\"", "\"\n\"", "[1 2]", "{a:1}", "'x'", "1e", "tru", "\"abc", "[", "{\"a\"", "{\"a\":1", "\u00a01", " 1 ", "1 1", "\"\\u12\"", "\"\\ud83d\"", "--1", "+1", ".5", "NaN", "{\"a\":1 \"b\":2}", "\"\t\"", "[1,2", "{}}", "undefined", "[\"a\",\n\"b\" x]", "{\"long\": \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", bad}"]) tr(() => JSON.stringify(JSON.parse(t)));
const v: unknown = { a: [1, { b: null }], c: "q\"\\\n\u2028\ud800\u0007", d: undefined, e: () => 1, f: NaN, g: -0, h: [undefined, () => 1], i: new Map([[1, 2]]), };
for (const sp of [0, 1, 2, 10, 11, 20, "", "--", "           x", 2.9, -1]) tr(() => JSON.stringify(v, null, sp));
tr(() => JSON.stringify("x")); tr(() => JSON.stringify(undefined)); tr(() => JSON.stringify([])); tr(() => JSON.stringify({}, null, 2)); tr(() => JSON.stringify([[], {}], null, 2)); tr(() => JSON.stringify(1n)); tr(() => JSON.stringify({ a: 1n }));
class P { x = 1; #y = 2; get z(): number { return this.#y; } m(): void {} toJSON(): unknown { return { x: this.x }; } }
class Q { a = 1; private b = 2; s?: string; get z(): number { return this.b; } }
tr(() => JSON.stringify([new P(), new Q()])); tr(() => JSON.stringify({ k: new Error("e"), s: new Set([1]), u: new Uint8Array([1, 2]) }));
const cyc: Record<string, unknown> = { name: "c" }; cyc["self"] = cyc; tr(() => JSON.stringify(cyc)); const c2: unknown[] = []; c2.push({ deep: c2 }); tr(() => JSON.stringify(c2));
for (const s of ["10", "", " 7 ", "0x1F", "-5", "1.5", "abc", "1e3", "-0x1", "0b11", "9".repeat(19), "+3", "--1"]) tr(() => BigInt(s));
for (const n of [1, 1.5, NaN, 2 ** 53, -0, 1e18, Infinity]) tr(() => BigInt(n));
tr(() => 7n / 2n); tr(() => -7n / 2n); tr(() => -7n % 3n); tr(() => 5n / 0n); tr(() => 5n % 0n); tr(() => 2n ** 10n); tr(() => 2n ** -1n); tr(() => 1n << 3n); tr(() => -5n >> 1n); tr(() => 5n & -2n); tr(() => ~5n); tr(() => (255n).toString(16)); tr(() => (-255n).toString(2)); tr(() => BigInt.asIntN(8, 255n)); tr(() => BigInt.asUintN(8, -1n)); tr(() => Number(2n ** 60n)); tr(() => 1n < 1.5); tr(() => 2n > 1); tr(() => (10n).toString(1));
tr(() => "abc".repeat(-1)); tr(() => "abc".repeat(Infinity)); tr(() => (1).toFixed(101)); tr(() => (1).toString(1)); tr(() => (1).toPrecision(0)); tr(() => (1).toExponential(-1)); tr(() => new Uint8Array(-1)); tr(() => String.fromCodePoint(-1)); tr(() => String.fromCodePoint(1.5)); tr(() => String.fromCodePoint(0x110000)); tr(() => "x".padEnd(2 ** 30)); tr(() => { const a = [1]; a.length = -1; return a; }); tr(() => new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([255]))); tr(() => new Uint8Array(2).set([1, 2, 3]));
tr(() => { throw new Error("m", { cause: "c" }); }); tr(() => { throw new TypeError(); }); tr(() => String(new RangeError("r"))); tr(() => { const e = new Error("x"); e.name = "Custom"; return e; }); tr(() => { const e = new Error("x"); e.message = ""; return e; }); tr(() => { const e = new Error(""); e.name = ""; return `[${String(e)}]`; });
class MyErr extends Error { constructor(m: string, readonly code: number) { super("my " + m); this.name = "MyErr"; } }
tr(() => { throw new MyErr("q", 5); });
const err = new MyErr("w", 1); console.log(err instanceof MyErr, err instanceof Error, err.code, `${err}`, err.cause === undefined);
