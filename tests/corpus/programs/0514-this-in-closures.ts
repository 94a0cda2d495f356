class Timer {
  ticks = 0;
  private listeners: (() => void)[] = [];
  onTick = (): void => {
    this.ticks++;
  };
  constructor(readonly name: string) {
    this.listeners.push(this.onTick);
    this.listeners.push(() => {
      this.ticks += 10;
    });
  }
  fire(times: number): string {
    Array.from({ length: times }, () => this.listeners.forEach((l) => l()));
    return `${this.name} ${this.ticks}`;
  }
  delayed(): () => () => string {
    return () => () => `${this.name}@${this.ticks}`;
  }
  each<T>(xs: T[], f: (x: T, self: this) => string): string {
    return xs.map((x) => f(x, this)).join();
  }
}
const a = new Timer("a");
const b = new Timer("b");
const tick = a.onTick;
tick();
tick();
console.log(a.fire(2), b.fire(1), a.ticks);
const d = b.delayed();
b.ticks = 1000;
console.log(d()(), a.each([1, 2], (x, self) => `${self.name}${x}`));
class Sorter {
  constructor(private readonly direction: 1 | -1) {}
  compare = (x: number, y: number): number => (x - y) * this.direction;
  sort(xs: number[]): number[] {
    return xs.toSorted(this.compare);
  }
}
console.log(new Sorter(1).sort([3, 1, 2]).join(), new Sorter(-1).sort([3, 1, 2]).join(), [1, 2, 3].sort(new Sorter(-1).compare).join());
class Counter {
  #n = 0;
  readonly api = { inc: (): number => ++this.#n, dec: (): number => --this.#n };
}
const { inc, dec } = new Counter().api;
inc();
inc();
console.log(inc(), dec(), new Counter().api.dec());
