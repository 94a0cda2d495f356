let depth = 0;
function forever(n: number): number {
  depth = n;
  return forever(n + 1) + 1;
}
try {
  console.log(forever(0));
} catch (e) {
  console.log(e instanceof RangeError, e instanceof Error ? e.message : "?", depth > 1000);
}
const even = (n: number): boolean => (n === 0 ? true : odd(n - 1));
const odd = (n: number): boolean => (n === 0 ? false : even(n - 1));
console.log(even(1000), odd(999), even(77));
try {
  even(1e9);
} catch (e) {
  console.log("mutual", e instanceof RangeError);
}
class Loop {
  next(): number {
    return this.next() + 1;
  }
  get self(): number {
    return this.self;
  }
}
for (const f of [(): number => new Loop().next(), (): number => new Loop().self]) {
  try {
    f();
  } catch (e) {
    console.log("method", e instanceof RangeError);
  }
}
let unwound = 0;
function withFinally(n: number): void {
  try {
    withFinally(n + 1);
  } finally {
    unwound++;
  }
}
try {
  withFinally(0);
} catch (e) {
  console.log(e instanceof RangeError, unwound > 100);
}
const sum = (n: number): number => (n === 0 ? 0 : n + sum(n - 1));
console.log(sum(5000));
const ackermann = (m: number, n: number): number => (m === 0 ? n + 1 : n === 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)));
console.log(ackermann(2, 3));
