function longestPalindrome(s: string): string {
  let best = "";
  for (let center = 0; center < s.length; center++) {
    for (const odd of [0, 1]) {
      let l = center, r = center + odd;
      while (l >= 0 && r < s.length && s[l] === s[r]) {
        if (r - l + 1 > best.length) best = s.slice(l, r + 1);
        l--;
        r++;
      }
    }
  }
  return best;
}
console.log(longestPalindrome("forgeeksskeegfor"), longestPalindrome("abc"), longestPalindrome("") === "", longestPalindrome("aäbäa"));
function wordBreak(s: string, words: ReadonlySet<string>): string[] {
  const memo = new Map<number, string[]>();
  const from = (at: number): string[] => {
    if (at === s.length) return [""];
    const known = memo.get(at);
    if (known) return known;
    const out: string[] = [];
    for (let end = at + 1; end <= s.length; end++) {
      const w = s.slice(at, end);
      if (words.has(w)) for (const rest of from(end)) out.push(rest === "" ? w : `${w} ${rest}`);
    }
    memo.set(at, out);
    return out;
  };
  return from(0);
}
console.log(wordBreak("catsanddog", new Set(["cat", "cats", "and", "sand", "dog"])).join(" | "), wordBreak("xyz", new Set(["x"])).length);
function align(a: string, b: string): [string, string, number] {
  const score: number[][] = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? -j : j === 0 ? -i : 0)));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      score[i]![j] = Math.max(score[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 1 : -1), score[i - 1]![j]! - 1, score[i]![j - 1]! - 1);
  let [i, j, x, y] = [a.length, b.length, "", ""] as [number, number, string, string];
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && score[i]![j] === score[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 1 : -1)) [x, y] = [a[--i]! + x, b[--j]! + y];
    else if (i > 0 && score[i]![j] === score[i - 1]![j]! - 1) [x, y] = [a[--i]! + x, `-${y}`];
    else [x, y] = [`-${x}`, b[--j]! + y];
  }
  return [x, y, score[a.length]![b.length]!];
}
for (const [a, b] of [["GATTACA", "GCATGCU"], ["", "abc"], ["same", "same"]] as const) console.log(align(a, b).join(" "));
const interleavings = (a: string, b: string): string[] => (a === "" || b === "" ? [a + b] : [...interleavings(a.slice(1), b).map((s) => a[0]! + s), ...interleavings(a, b.slice(1)).map((s) => b[0]! + s)]);
console.log(interleavings("ab", "12").join(), interleavings("abc", "123").length);
