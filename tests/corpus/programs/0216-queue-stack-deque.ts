class Queue<T> {
  private items: T[] = [];
  private head = 0;
  get size(): number {
    return this.items.length - this.head;
  }
  push(...values: T[]): this {
    this.items.push(...values);
    return this;
  }
  shift(): T | undefined {
    if (this.head >= this.items.length) return undefined;
    const value = this.items[this.head++];
    if (this.head > 16 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    return value;
  }
}
const q = new Queue<string>().push("a", "b").push("c");
console.log(q.size, q.shift(), q.shift(), q.size, q.shift(), q.shift(), q.size);
const numbers = new Queue<number>();
let sum = 0;
for (let i = 0; i < 1000; i++) {
  numbers.push(i);
  if (i % 3 === 0) sum += numbers.shift() ?? -1;
}
console.log(sum, numbers.size);
const stack: number[] = [];
for (const token of "3 4 + 2 * 7 /".split(" ")) {
  if (token >= "0" && token <= "9") stack.push(Number(token));
  else {
    const b = stack.pop() ?? NaN;
    const a = stack.pop() ?? NaN;
    stack.push(token === "+" ? a + b : token === "*" ? a * b : token === "-" ? a - b : a / b);
  }
}
console.log(stack.pop(), stack.length);
const deque: number[] = [];
for (let i = 0; i < 200; i++) i % 2 ? deque.push(i) : deque.unshift(i);
let checksum = 0;
for (let i = 0; deque.length > 0; i++) checksum = (checksum * 7 + (i % 3 ? deque.pop()! : deque.shift()!)) % 1000003;
console.log(checksum, deque.length);
const balanced = (s: string): boolean => {
  const open: string[] = [];
  const pairs = new Map([[")", "("], ["]", "["], ["}", "{"]]);
  for (const c of s) {
    const want = pairs.get(c);
    if (want === undefined) open.push(c);
    else if (open.pop() !== want) return false;
  }
  return open.length === 0;
};
console.log(balanced("{[()]}"), balanced("([)]"), balanced("(("), balanced(""));
