function f(a: number, b = a * 2, c = b + 1): string {
  return `${a} ${b} ${c}`;
}
console.log(f(1), f(1, 5), f(1, undefined, 9), f(1, 2, 3));
let evaluated = 0;
const next = (): number => ++evaluated;
const g = (x = next(), y = next()): string => `${x},${y}`;
console.log(g(), g(100), g(undefined, 50), evaluated);
const h = (s = "default", n: number | null = 3): string => `${s} ${n}`;
console.log(h(), h("x", null), h(undefined, undefined), h(""));
function opts({ host = "localhost", port = 80, path = `/${host}` }: { host?: string; port?: number; path?: string } = {}): string {
  return `${host}:${port}${path}`;
}
console.log(opts(), opts({}), opts({ port: 8080 }), opts({ host: "h", path: "/p" }));
const arr = ([a = 1, b = 2]: number[] = []): number => a + b;
console.log(arr(), arr([10]), arr([10, 20]), arr([0, 0, 9]));
class P {
  constructor(readonly x = 0, readonly y = x) {}
  move(dx = 1, dy = dx): P {
    return new P(this.x + dx, this.y + dy);
  }
}
const p = new P().move().move(5).move(undefined, 7);
console.log(p.x, p.y, new P(3).y);
function withClosure(list: number[] = [], add = (n: number): number => list.push(n)): number {
  add(1);
  add(2);
  return list.length;
}
console.log(withClosure(), withClosure([9]), withClosure([], () => 0));
const nanDefault = (n = 5): number => n;
console.log(nanDefault(NaN), nanDefault(undefined), nanDefault(0), nanDefault(-0));
function optional(a?: number, b?: string): string {
  return `${a ?? "no a"} ${b === undefined} ${b?.length}`;
}
console.log(optional(), optional(1), optional(undefined, "xy"), optional(0, ""));
const callbacks = (cb?: (n: number) => number): number => cb?.(4) ?? -1;
console.log(callbacks(), callbacks((n) => n * n));
function bools(flag = true, other = !flag): string {
  return `${flag} ${other}`;
}
console.log(bools(), bools(false), bools(undefined, true));
function bigs(n = 5n): bigint {
  return n * n;
}
console.log(bigs(), bigs(0n), bigs(undefined));
