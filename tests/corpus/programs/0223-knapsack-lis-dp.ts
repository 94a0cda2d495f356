function knapsack(items: readonly { weight: number; value: number }[], capacity: number): { best: number; chosen: number[] } {
  const table: number[][] = [Array.from({ length: capacity + 1 }, () => 0)];
  for (const [i, { weight, value }] of items.entries()) {
    const previous = table[i]!;
    table.push(previous.map((without, c) => (c >= weight ? Math.max(without, previous[c - weight]! + value) : without)));
  }
  const chosen: number[] = [];
  for (let i = items.length, c = capacity; i > 0; i--) {
    if (table[i]![c] !== table[i - 1]![c]) {
      chosen.unshift(i - 1);
      c -= items[i - 1]!.weight;
    }
  }
  return { best: table.at(-1)!.at(-1)!, chosen };
}
const k = knapsack([{ weight: 1, value: 1 }, { weight: 3, value: 4 }, { weight: 4, value: 5 }, { weight: 5, value: 7 }], 7);
console.log(k.best, k.chosen.join());
function lis(xs: readonly number[]): number[] {
  const tails: number[] = [];
  const back: number[] = [];
  xs.forEach((x, i) => {
    let lo = 0, hi = tails.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (xs[tails[mid]!]! < x) lo = mid + 1;
      else hi = mid;
    }
    back.push(lo > 0 ? tails[lo - 1]! : -1);
    tails[lo] = i;
  });
  const out: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = back[i]!) out.push(xs[i]!);
  return out.reverse();
}
console.log(lis([10, 9, 2, 5, 3, 7, 101, 18]).join(), lis([]).length, lis([3, 2, 1]).join(), lis([1, 2, 2, 3]).join());
const coins = (amount: number, kinds: readonly number[]): number => {
  const best = Array.from({ length: amount + 1 }, (_, i) => (i === 0 ? 0 : Infinity));
  for (let a = 1; a <= amount; a++) for (const c of kinds) if (c <= a) best[a] = Math.min(best[a]!, best[a - c]! + 1);
  return best[amount]!;
};
console.log(coins(63, [1, 5, 10, 21, 25]), coins(3, [2]), coins(0, []));
const pascal = (n: number): number[][] => {
  const rows: number[][] = [[1]];
  while (rows.length < n) {
    const last = rows[rows.length - 1]!;
    rows.push([1, ...last.slice(1).map((v, i) => v + last[i]!), 1]);
  }
  return rows;
};
for (const row of pascal(6)) console.log(row.join(" ").padStart(12));
const editScript = new Map<string, number>();
const ways = (r: number, c: number): number => {
  if (r === 0 || c === 0) return 1;
  const key = `${r},${c}`;
  const known = editScript.get(key);
  if (known !== undefined) return known;
  const v = ways(r - 1, c) + ways(r, c - 1);
  editScript.set(key, v);
  return v;
};
console.log(ways(10, 10), ways(15, 15), editScript.size);
