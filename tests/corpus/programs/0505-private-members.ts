class Stack<T> {
  #items: T[] = [];
  static #created = 0;
  constructor(...items: T[]) {
    Stack.#created++;
    for (const i of items) this.#push(i);
  }
  #push(i: T): void {
    this.#items.push(i);
  }
  get #top(): T | undefined {
    return this.#items[this.#items.length - 1];
  }
  peek(): T | undefined {
    return this.#top;
  }
  equals(other: Stack<T>): boolean {
    return this.#items.length === other.#items.length && this.#items.every((x, i) => x === other.#items[i]);
  }
  static merge<U>(a: Stack<U>, b: Stack<U>): Stack<U> {
    return new Stack(...a.#items, ...b.#items);
  }
  static get created(): number {
    return Stack.#created;
  }
}
const a = new Stack(1, 2);
const b = new Stack(1, 2);
console.log(a.peek(), a.equals(b), Stack.merge(a, b).peek(), Stack.created, new Stack<string>().peek());
class Outer {
  #x = 1;
  inc(): number {
    this.#x += 1;
    this.#x++;
    this.#x **= 2;
    return this.#x;
  }
}
class Inner extends Outer {
  #x = "inner x";
  show(): string {
    return `${this.#x} ${this.inc()} ${this.#x.length}`;
  }
}
console.log(new Inner().show());
class Point {
  #x: number;
  #y: number;
  constructor(x: number, y: number) {
    this.#x = x;
    this.#y = y;
  }
  add(p: Point): Point {
    return new Point(this.#x + p.#x, this.#y + p.#y);
  }
  swap(): this {
    [this.#x, this.#y] = [this.#y, this.#x];
    return this;
  }
  toString(): string {
    return `(${this.#x}, ${this.#y})`;
  }
}
console.log(new Point(1, 2).add(new Point(10, 20)).swap().toString());
