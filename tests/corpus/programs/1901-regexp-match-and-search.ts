// match, matchAll and search, with patterns and with text for one.
console.log("a1b22c".match(/\d+/g)?.join() ?? "none", "abc".match(/\d/g) === null);
const first = "abc".match(/(b)(x)?/)!;
console.log(first.index, first[2] === undefined, first.input, JSON.stringify(first));
const all = "abcb".match(/b/g)!;
console.log(all.index === undefined, all.input === undefined, all.groups === undefined, JSON.stringify(all));
const words: string[] = "one two  three".match(/\w+/g) ?? [];
console.log(words.length, words.map((w) => w.length).join(), words[0]!.toUpperCase());
for (const word of "x y".match(/\w/g) ?? []) console.log(word.length);

for (const m of "a=1;b=2".matchAll(/(\w)=(\d)/g)) console.log(m[0], m[1] ?? "", m[2] ?? "", m.index);
console.log([..."a1b2".matchAll(/[a-z](\d)/g)].length, Array.from("a1b2".matchAll(/\d/g), (m) => m[0]).join());
const later = /\d/g;
later.lastIndex = 2;
const lazy = "1a2b3".matchAll(later);
later.lastIndex = 0;
for (const m of lazy) console.log(m[0], m.index, later.lastIndex);
for (const m of "aab".matchAll(/(?:)/g)) console.log(m.index);
console.log([..."\u{1f600}".matchAll(/(?:)/gu)].length, [..."\u{1f600}".matchAll(/(?:)/g)].length);
function* numbers(text: string): Generator<number> {
  for (const [number] of text.matchAll(/\d+/g)) yield Number(number);
}
let sum = 0;
for (const n of numbers("1 20 300")) sum += n;
console.log(sum);

const g = /a/g;
g.lastIndex = 5;
console.log("aa".match(g)!.length, g.lastIndex);
console.log("aab".match(/a/gy)?.length ?? 0, "baa".match(/a/gy) === null);
const y = /a/y;
console.log("ba".match(y) === null, "ab".match(y)?.index ?? -1, y.lastIndex);
console.log("abc".search(/c/), "abc".search(/x/), "ba".search(/a/y), "ba".search(/a/g));
const kept = /b/g;
kept.lastIndex = 7;
console.log("ab".search(kept), kept.lastIndex);
console.log("abc".match("b")?.index ?? -1, "a.c".search("."), [..."a.b".matchAll(".")].length);
const wanted = ["b", "z"];
for (const text of wanted) console.log("abc".match(text)?.[0] ?? "none", "abc".search(text), [..."bb".matchAll(text)].length);
const pattern = (text: string, by: string | RegExp): number => text.match(by)?.length ?? 0;
console.log(pattern("abab", /b/g), pattern("abab", "b"));
try {
  "a".matchAll(/a/);
} catch (e) {
  console.log(String(e), e instanceof TypeError);
}
