console.log([1.5].map(Math.floor), [3, 4].reduce(Math.imul), ["1", "x"].map(Number), ["a"].map(encodeURIComponent), [{ a: 1 }].map(Object.keys), [[1]].map(Array.isArray), ["5", "6"].map(parseFloat), [0, 1].map(Math.sin), [1, 2].map(Math.fround), [1, 255].map(Math.clz32));
const f: (a: number, b: number) => number = Math.imul; const ops = { max: Math.max, pow: Math.pow, atan2: Math.atan2, hypot: Math.hypot }; console.log(f(3, 4), ops.pow(2, 3), ops.hypot(3, 4), ops.atan2(1, 2), ops.hypot());
const fns: Record<string, (...xs: number[]) => number> = { sin: Math.sin, imul: Math.imul, hypot: Math.hypot, cos: Math.cos }; console.log(fns["imul"]!(3, 5), fns["hypot"]!(6, 8), ["sin", "cos"].map((k) => fns[k]!(0).toFixed(2)));
const log = console.log; log("x", 1); const { floor, ceil, sin } = Math; console.log(floor(1.5), ceil(1.2), sin(0));
const parseJ: (s: string) => unknown = JSON.parse; console.log(parseJ("[1]")); try { parseJ("{"); } catch (e) { console.log((e as Error).name); }
const has = Object.hasOwn; console.log(has({ a: 1 }, "a"), has({ a: 1 }, "b"));
console.log(['{"a":1}', "[2]"].map((s) => parseJ(s)), [65, 128512].map((n) => [n]).map((n) => String.fromCodePoint(...n)));
interface Codec<T> { encode: (v: T) => string; decode: (s: string) => T } const json: Codec<unknown> = { encode: JSON.stringify, decode: JSON.parse }; console.log(json.encode({ a: [1, null] }), json.decode('{"z":[true]}'));
function make(parse: (s: string) => any = JSON.parse) { return parse('{"q":5}').q; } console.log(make(), make((s) => ({ q: s.length })));
Promise.resolve('{"k":1}').then(JSON.parse).then((v) => console.log(v.k));
console.log(Math.imul.name, JSON.stringify.length, Math.hypot.length, Math.atan2.length, Object.hasOwn.length, Math.imul === Math.imul);
const js = JSON.stringify; console.log(js({ a: 1 }, null, 2), js([1], undefined, "-"));
