function isNegativeZero(n: number): boolean {
  return n === 0 && 1 / n === -Infinity;
}
const cases: [string, number][] = [
  ["-0", -0],
  ["0 * -1", 0 * -1],
  ["-1 * 0", -1 * 0],
  ["0 / -3", 0 / -3],
  ["-4 % 2", -4 % 2],
  ["Math.round(-0.5)", Math.round(-0.5)],
  ["Math.ceil(-0.5)", Math.ceil(-0.5)],
  ["Math.trunc(-0.9)", Math.trunc(-0.9)],
  ["Math.floor(-0)", Math.floor(-0)],
  ["-0 + 0", -0 + 0],
  ["-0 - 0", -0 - 0],
  ["-0 + -0", -0 + -0],
  ["Math.max(-0, 0)", Math.max(-0, 0)],
  ["Math.min(0, -0)", Math.min(0, -0)],
  ["Math.abs(-0)", Math.abs(-0)],
  ["-0 | 0", -0 | 0],
  ["Number('-0')", Number("-0")],
  ["parseInt('-0')", parseInt("-0")],
  ["parseFloat('-0')", parseFloat("-0")],
  ["Math.sqrt(-0)", Math.sqrt(-0)],
  ["Math.sign(-0)", Math.sign(-0)],
  ["Math.pow(-0, 3)", Math.pow(-0, 3)],
  ["(-0) ** 2", (-0) ** 2],
];
for (const [text, n] of cases) console.log(text, isNegativeZero(n), n);
let zero = 0;
zero = -zero;
console.log(isNegativeZero(zero), zero === 0, [zero].indexOf(0), [zero].includes(0));
const negate = (n: number): number => -n;
console.log(isNegativeZero(negate(0)), isNegativeZero(negate(negate(0))));
const set = new Set<number>([-0]);
for (const v of set) console.log("in set:", v, set.has(0));
