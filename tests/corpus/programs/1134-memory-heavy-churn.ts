// Much garbage, some of it kept: lists of objects, texts, maps and closures.
interface Item {
  id: number;
  text: string;
  next: Item | undefined;
}
let head: Item | undefined;
let length = 0;
const index = new Map<number, Item>();
const hooks: (() => number)[] = [];
for (let i = 0; i < 24000; i++) {
  const item: Item = { id: i, text: `item ${i} ${"#".repeat(i % 11)}`, next: undefined };
  if (i % 7 === 0) {
    item.next = head;
    head = item;
    length++;
  }
  if (i % 100 === 0) index.set(i, item);
  if (i % 9999 === 0) hooks.push(() => item.id + item.text.length);
  if (length > 2000) {
    head = head?.next;
    length--;
  }
}
let sum = 0;
let walked = 0;
for (let n = head; n !== undefined; n = n.next) {
  sum = (sum * 31 + n.id + n.text.length) % 1000003;
  walked++;
}
console.log(walked, sum, index.size, hooks.map((h) => h()).join());
let texts: string[] = [];
for (let round = 0; round < 25; round++) {
  texts = texts.map((t) => t + round).filter((_, i) => i % 3 !== 0);
  for (let i = 0; i < 200; i++) texts.push(`${round}.${i}`);
}
console.log(texts.length, texts[0], texts.at(-1), texts.join("").length);
type Tree = { l: Tree; r: Tree } | null;
const build = (d: number): Tree => (d === 0 ? null : { l: build(d - 1), r: build(d - 1) });
const count = (t: Tree): number => (t === null ? 0 : 1 + count(t.l) + count(t.r));
const keep = build(10);
let made = 0;
for (let i = 0; i < 25; i++) made += count(build(9));
console.log(made, count(keep));
const big: number[][] = [];
for (let i = 0; i < 200; i++) {
  big.push(Array.from({ length: 500 }, (_, j) => i * j));
  if (big.length > 20) big.shift();
}
console.log(big.length, big[0]![499], big[19]![1], big.flat().length);
for (const [k, v] of index) if (k % 5000 === 0) console.log(k, v.text, v.next?.id);
