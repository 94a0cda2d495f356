// Calls of values that are one of several functions.
const fns = [() => 1, () => "a"];
for (const f of fns) console.log(f());
console.log(fns[1]!(), fns.map((f) => f()));
type H = ((x: number) => number) | ((x: number, y?: string) => string);
const hs: H[] = [(x: number) => x + 1, (x: number, y = "d") => `${x}${y}`];
for (const h of hs) console.log(h(2));
const o: { run: (() => number) | ((n?: number) => string) } = { run: (n = 3) => String(n) };
console.log(o.run());
const mixed: (string | (() => string))[] = ["a", () => "b"];
console.log(mixed.map((m) => (typeof m === "function" ? m() : m)));
function pick(flag: boolean) { return flag ? (s: string) => s.length : (s: string) => s.toUpperCase(); }
console.log(pick(true)("abc"), pick(false)("abc"));
const table = { add: (a: number, b: number) => a + b, show: (a: number, b: number) => `${a}/${b}` };
for (const k of ["add", "show"] as const) console.log(table[k](1, 2));
let counter = 0;
const effects = [() => { counter++; }, () => counter];
for (const e of effects) console.log(e());
