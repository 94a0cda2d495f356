/** A ring buffer of numbers: rates and means over a sliding window, as detectors of bursts keep them. */
import { measure } from "./measure.js";

class Ring {
  private readonly times: number[] = [];
  private readonly sizes: number[] = [];
  private head = 0;
  private count = 0;
  private sum = 0;

  constructor(
    private readonly capacity: number,
    private readonly span: number,
  ) {
    for (let i = 0; i < capacity; i++) {
      this.times.push(0);
      this.sizes.push(0);
    }
  }

  add(time: number, size: number): void {
    while (this.count > 0 && time - this.times[this.head]! > this.span) this.drop();
    if (this.count === this.capacity) this.drop();
    const at = (this.head + this.count) % this.capacity;
    this.times[at] = time;
    this.sizes[at] = size;
    this.count++;
    this.sum += size;
  }

  get mean(): number {
    return this.count === 0 ? 0 : this.sum / this.count;
  }

  /** Entries of at least `size`. */
  above(size: number): number {
    let n = 0;
    for (let i = 0; i < this.count; i++) if (this.sizes[(this.head + i) % this.capacity]! >= size) n++;
    return n;
  }

  private drop(): void {
    this.sum -= this.sizes[this.head]!;
    this.head = (this.head + 1) % this.capacity;
    this.count--;
  }
}

measure(() => {
  const rings: Ring[] = [];
  for (let i = 0; i < 16; i++) rings.push(new Ring(64, 1000 + i * 50));
  let seed = 42;
  let bursts = 0;
  let now = 0;
  for (let i = 0; i < 100_000; i++) {
    seed = (seed * 16807) % 2147483647;
    now += seed % 5;
    const ring = rings[seed % 16]!;
    ring.add(now, seed % 1500);
    if (ring.mean > 800) bursts++;
    if (i % 8 === 0) bursts += ring.above(1200);
  }
  return bursts;
});
