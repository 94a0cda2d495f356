class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state;
  }
  /** In [0, 1). */
  fraction(): number {
    return this.next() / 4294967296;
  }
  below(n: number): number {
    return Math.floor(this.fraction() * n);
  }
}
const r = new Random(42);
for (let i = 0; i < 5; i++) console.log(r.next(), r.fraction(), r.below(6));
function xorshift(seed: number): () => number {
  let s = seed | 0;
  return () => {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    return s >>> 0;
  };
}
const xs = xorshift(2463534242);
console.log(xs(), xs(), xs());
const v = Math.random();
console.log(v >= 0 && v < 1, Date.now() > 1.6e12, Number.isInteger(Date.now()));
const deck = Array.from({ length: 10 }, (_, i) => i);
for (let i = deck.length - 1; i > 0; i--) {
  const j = r.below(i + 1);
  [deck[i], deck[j]] = [deck[j]!, deck[i]!];
}
console.log(deck.join());
