let a = 0;
const b = (a++, a++, a);
console.log(a, b);
for (let i = 0, j = 10; i < j; i += 3, j -= 2) console.log(i, j);
console.log(typeof 1, typeof "s", typeof true, typeof undefined, typeof null, typeof 1n, typeof {}, typeof [], typeof (() => 1), typeof new Map());
const u: unknown = [1n, "x", undefined][1];
console.log(typeof u, typeof u === "string");
const f = (): void => undefined;
const r = f();
console.log(r === undefined, typeof r, void 0, typeof void "x");
function isFunction(v: unknown): boolean {
  return typeof v === "function";
}
console.log(isFunction(f), isFunction(1), isFunction(isFunction));
class C {}
console.log(typeof new C());
const values: unknown[] = [1, "a", null, undefined, true, 5n, [1], { a: 1 }, (): number => 1];
console.log(values.map((v) => typeof v).join());
let x = 1;
x = (x += 1, x * 10);
console.log(x);
const pick = (flag: boolean): string => (flag ? (a = 1, "yes") : (a = 2, "no"));
console.log(pick(true), a, pick(false), a);
