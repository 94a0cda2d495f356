const text = `It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness; it was the epoch of belief... naïveté, naïveté!`;
const isLetter = (c: string): boolean => c.toLowerCase() !== c.toUpperCase();
function* words(s: string): Generator<string> {
  let word = "";
  for (const c of s) {
    if (isLetter(c)) word += c.toLowerCase();
    else if (word !== "") {
      yield word;
      word = "";
    }
  }
  if (word) yield word;
}
const counts = new Map<string, number>();
let total = 0;
for (const w of words(text)) {
  counts.set(w, (counts.get(w) ?? 0) + 1);
  total++;
}
const top = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
for (const [w, n] of top.slice(0, 8)) console.log(w.padEnd(10), "#".repeat(n), n, `${((n / total) * 100).toFixed(1)}%`);
console.log(total, counts.size, Math.max(...[...counts.keys()].map((w) => w.length)));
const letters = new Map<string, number>();
for (const c of text.toLowerCase()) if (isLetter(c)) letters.set(c, (letters.get(c) ?? 0) + 1);
const entropy = -[...letters.values()].reduce((h, n) => {
  const p = n / [...letters.values()].reduce((a, b) => a + b, 0);
  return h + p * Math.log2(p);
}, 0);
console.log(letters.size, entropy.toFixed(6));
const index: Record<string, number[]> = {};
text.split("\n").forEach((line, i) => {
  for (const w of new Set(words(line))) (index[w] ??= []).push(i + 1);
});
console.log(Object.keys(index).sort().map((w) => `${w}:${index[w]!.join("")}`).join(" "));
const bigrams = new Map<string, number>();
let previous: string | undefined;
for (const w of words(text)) {
  if (previous !== undefined) {
    const key = `${previous} ${w}`;
    bigrams.set(key, (bigrams.get(key) ?? 0) + 1);
  }
  previous = w;
}
console.log([...bigrams].filter(([, n]) => n > 2).map(([b, n]) => `${b}=${n}`).join());
