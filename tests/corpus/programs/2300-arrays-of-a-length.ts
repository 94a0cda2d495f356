const zeros = new Array(5).fill(0);
console.log(zeros.map((x, i) => x + i).join());
const grid = new Array(3).fill(0).map(() => new Array(2).fill(false));
console.log(JSON.stringify(grid));
const a: number[] = new Array(4);
for (let i = 0; i < a.length; i++) a[i] = i * i;
console.log(a.join(), a.length, a.reduce((x, y) => x + y));
const s = new Array<string>(3);
for (let i = 2; i >= 0; i--) s[i] = "x" + i;
console.log(s.join("-"), JSON.stringify(s));
console.log([...Array(3).keys()].join(), [...Array(3)].map((_, i) => i).join(), Array.from(Array(3), (_, i) => i * 2).join());
console.log(Array.from(new Array(2)).length, Array(4).join("-"), new Array(1, 2, 3).join(), Array("a").join(), new Array<string>("a", "b").join());
class Ring<T> {
  readonly #items: T[];
  #at = 0;
  constructor(n: number) { this.#items = new Array<T>(n); }
  push(x: T): void { this.#items[this.#at++ % this.#items.length] = x; }
  get(i: number): T | undefined { return this.#items[i]; }
  get length(): number { return this.#items.length; }
}
const r = new Ring<string>(3);
r.push("q");
console.log(r.get(0), r.get(1), r.length);
const n = new Ring<number>(2);
n.push(1);
console.log(n.get(0), n.get(1), n.length);
const sieve: boolean[] = new Array(20).fill(true);
for (let i = 2; i * i < 20; i++) if (sieve[i]) for (let j = i * i; j < 20; j += i) sieve[j] = false;
console.log(sieve.map((p, i) => (p ? i : -1)).filter((i) => i > 1).join());
const holey = new Array<number>(3);
console.log(holey[1] === undefined, holey[0] ?? "none", holey.length, holey.includes(5), holey.indexOf(1), JSON.stringify(holey), String(holey));
holey[1] = 7;
console.log(holey.at(1), holey.at(0), holey.pop(), holey.shift(), holey.length, holey[0]);
for (const bad of [-1, 1.5, NaN, 4294967296]) {
  try { console.log(new Array(bad).length); } catch (e) { console.log(String(e)); }
}
const words: string[] = Array(2).fill("w");
console.log(words.join());
const nested: number[][] = new Array(2);
nested[0] = [1]; nested[1] = [2, 3];
console.log(JSON.stringify(nested), nested.flat().join());
const big = new Array<bigint>(2).fill(3n);
console.log(big.join());
const opt: (string | undefined)[] = new Array(3).fill(undefined);
opt.forEach((o, i) => console.log(i, o));
console.log(new Array().length, new Array<number>().length);
