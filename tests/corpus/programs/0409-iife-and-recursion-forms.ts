const answer = (() => 42)();
console.log(answer);
const fact = (function f(n: number): number {
  return n < 2 ? 1 : n * f(n - 1);
})(10);
console.log(fact);
const config = ((): { debug: boolean; level: number } => {
  const level = 3;
  return { debug: level > 2, level };
})();
console.log(config.debug, config.level);
function hanoi(n: number, from: string, to: string, via: string, moves: string[] = []): string[] {
  if (n > 0) {
    hanoi(n - 1, from, via, to, moves);
    moves.push(from + to);
    hanoi(n - 1, via, to, from, moves);
  }
  return moves;
}
console.log(hanoi(3, "A", "C", "B").join(" "), hanoi(10, "x", "y", "z").length);
const permutations = (s: string): string[] => (s.length < 2 ? [s] : [...s].flatMap((c, i) => permutations(s.slice(0, i) + s.slice(i + 1)).map((p) => c + p)));
console.log(permutations("abc").join(), permutations("abcde").length, permutations("").length);
const powerset = <T>(xs: readonly T[]): T[][] => xs.reduce<T[][]>((sets, x) => [...sets, ...sets.map((s) => [...s, x])], [[]]);
console.log(powerset([1, 2, 3]).map((s) => s.join("")).join("|"));
function queens(n: number, columns: number[] = []): number {
  if (columns.length === n) return 1;
  let count = 0;
  for (let c = 0; c < n; c++) {
    if (columns.every((d, r) => d !== c && Math.abs(d - c) !== columns.length - r)) count += queens(n, [...columns, c]);
  }
  return count;
}
console.log(queens(4), queens(6), queens(7));
const change = (amount: number, coins: readonly number[]): number => {
  if (amount === 0) return 1;
  const [coin, ...rest] = coins;
  if (amount < 0 || coin === undefined) return 0;
  return change(amount - coin, coins) + change(amount, rest);
};
console.log(change(100, [50, 25, 10, 5, 1]));
const partitions = (n: number, max = n): number => (n === 0 ? 1 : Array.from({ length: Math.min(n, max) }, (_, i) => partitions(n - i - 1, i + 1)).reduce((a, b) => a + b, 0));
console.log(partitions(10), partitions(15));
