interface Named { name: string }
function greet(this: Named, word: string, times = 1): string {
  return `${word} ${this.name}`.repeat(times);
}
console.log(greet.call({ name: "a" }, "hi"), greet.call({ name: "b" }, "yo", 2));
const counter = { n: 0, add(k: number) { this.n += k; return this.n; } };
const other = { n: 10, add: (k: number) => k };
console.log(counter.add.call(other, 5), other.n, counter.n);
const fns: ((this: Named) => string)[] = [function () { return this.name; }, () => "arrow"];
console.log(fns.map((f) => f.call({ name: "z" })).join());
const plain = (a: number, ...rest: number[]) => a + rest.length;
console.log(plain.call(undefined, 1, 2, 3), plain.call(undefined, 5));
function order(x: string): Named { seen.push(x); return { name: x }; }
const seen: string[] = [];
console.log(greet.call(order("self"), order("arg").name), seen.join());
const value: string | (() => string) = Math.random() > 2 ? "text" : () => "called";
console.log(typeof value === "function" ? value() : value);
function resolve(v: string | (() => string)): string { return typeof v === "function" ? v() : v; }
console.log(resolve("s"), resolve(() => "f"));
