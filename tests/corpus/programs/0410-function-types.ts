interface Formatter {
  (value: number): string;
}
type Binary = (a: number, b: number) => number;
const hex: Formatter = (v) => v.toString(16);
const fixed = (digits: number): Formatter => (v) => v.toFixed(digits);
const formatters: Formatter[] = [hex, fixed(2), String];
console.log(formatters.map((f) => f(255)).join());
const ops = new Map<string, Binary>([["add", (a, b) => a + b], ["pow", (a, b) => a ** b], ["first", (a) => a]]);
for (const [name, op] of ops) console.log(name, op(2, 5));
console.log(ops.get("add")?.(1, 2), ops.get("none")?.(1, 2));
const fewer: Binary = () => 7;
console.log(fewer(1, 2));
interface Shape {
  area(): number;
  scale: (k: number) => Shape;
}
const square = (side: number): Shape => ({ area: () => side * side, scale: (k) => square(side * k) });
console.log(square(2).scale(3).area());
function call(f: (x: number, i?: number) => string, n: number): string {
  return f(n) + f(n, 1);
}
console.log(call((x, i) => `${x}:${i ?? "-"} `, 5));
let handler: ((s: string) => void) | undefined;
const seen: string[] = [];
handler?.("lost");
handler = (s) => seen.push(s);
handler("kept");
const other = handler;
console.log(handler === other, seen.join(), handler !== undefined);
const returnsVoid = (f: () => void): void => f();
let hit = 0;
returnsVoid(() => hit++);
console.log(hit);
const nullableCallback: ((n: number) => number) | null = [null, (n: number) => n + 1][1] ?? null;
console.log(nullableCallback === null ? "null" : nullableCallback(1));
function overload(x: number): string;
function overload(x: string): number;
function overload(x: number | string): string | number {
  return typeof x === "number" ? `#${x}` : x.length;
}
console.log(overload(5), overload("five"));
function isLong(s: string): s is `${string}long` {
  return s.endsWith("long");
}
console.log(["a", "so long"].filter(isLong).length);
function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
const value: string | number = ["x", 5][1]!;
assert(typeof value === "number", "not a number");
console.log(value.toFixed(1));
try {
  assert(value > 10, "too small");
} catch (e) {
  console.log((e as Error).message);
}
