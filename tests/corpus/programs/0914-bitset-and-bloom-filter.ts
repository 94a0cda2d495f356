class BitSet {
  private readonly words: Uint8Array;
  constructor(readonly size: number) {
    this.words = new Uint8Array((size + 7) >> 3);
  }
  set(i: number, on = true): this {
    if (i < 0 || i >= this.size) throw new RangeError(`bit ${i}`);
    if (on) this.words[i >> 3]! |= 1 << (i & 7);
    else this.words[i >> 3]! &= ~(1 << (i & 7));
    return this;
  }
  has(i: number): boolean {
    return ((this.words[i >> 3] ?? 0) & (1 << (i & 7))) !== 0;
  }
  toggle(i: number): void {
    this.words[i >> 3]! ^= 1 << (i & 7);
  }
  count(): number {
    let n = 0;
    for (let i = 0; i < this.words.length; i++) for (let w = this.words[i]!; w !== 0; w &= w - 1) n++;
    return n;
  }
  *bits(): Generator<number> {
    for (let i = 0; i < this.size; i++) if (this.has(i)) yield i;
  }
}
const b = new BitSet(20).set(0).set(7).set(8).set(19);
console.log([...b.bits()].join(), b.count(), b.has(7), b.has(6), b.has(100));
b.set(7, false).toggle(1);
b.toggle(19);
console.log([...b.bits()].join(), b.count());
try {
  b.set(20);
} catch (e) {
  console.log((e as Error).message);
}
class Bloom {
  private readonly bits: BitSet;
  constructor(size: number, private readonly hashes: number) {
    this.bits = new BitSet(size);
  }
  private *places(s: string): Generator<number> {
    let h1 = 0x811c9dc5;
    let h2 = 5381;
    for (const c of s) {
      h1 = Math.imul(h1 ^ c.codePointAt(0)!, 16777619) >>> 0;
      h2 = (h2 * 33 + c.codePointAt(0)!) >>> 0;
    }
    for (let i = 0; i < this.hashes; i++) yield (h1 + i * h2) % this.bits.size;
  }
  add(s: string): void {
    for (const p of this.places(s)) this.bits.set(p);
  }
  maybe(s: string): boolean {
    for (const p of this.places(s)) if (!this.bits.has(p)) return false;
    return true;
  }
  get load(): number {
    return this.bits.count();
  }
}
const bloom = new Bloom(512, 3);
for (let i = 0; i < 40; i++) bloom.add(`user${i}`);
let false_ = 0;
for (let i = 100; i < 300; i++) if (bloom.maybe(`user${i}`)) false_++;
console.log(bloom.maybe("user7"), bloom.maybe("user39"), bloom.load, false_);
const sieve = new BitSet(100);
for (let i = 2; i < 100; i++) for (let j = i * 2; j < 100; j += i) sieve.set(j);
console.log(Array.from({ length: 98 }, (_, i) => i + 2).filter((n) => !sieve.has(n)).join());
