class Bus { private hs: Record<string, ((x: number) => void)[]> = {}; on(n: string, h: (x: number) => void) { (this.hs[n] ??= []).push(h); } emit(n: string, x: number) { this.hs[n]?.forEach((h) => h(x)); } }
class A extends Bus { constructor() { super(); this.on("x", this.handler); this.on("x", this.other); } handler(x: number) { console.log("h", x); } protected other(x: number) { console.log("o", x); } }
class A2 extends A { protected override other(x: number) { console.log("o2", x); } }
new A().emit("x", 3); new A2().emit("x", 4);
class Foo { constructor(readonly n: number) {} static parse(s: string): Foo { return new Foo(+s); } static of<T>(x: T): T[] { return [x]; } static twice = (n: number) => n * 2; }
console.log(["1", "2"].map(Foo.parse).map((f) => f.n), [1, 2].map(Foo.of), [1].map(Foo.twice));
const p = Foo.parse; console.log(p("4").n, p.name, p === Foo.parse);
const list = [Foo]; console.log(list.length, list[0]!.parse("3").n);
const parsers: Record<string, (s: string) => Foo> = { foo: Foo.parse };
console.log(parsers["foo"]!("8").n);
class V { static isEven(n: number): boolean { return n % 2 === 0; } static check(ns: number[]) { return ns.filter(this.isEven); } load(k: string) { return `${k}!`; } *gen(n: number) { yield n; yield n + 1; } run() { return ["a", "b"].map(this.load); } all() { return [1, 2].map(this.gen).map((g) => [...g]); } }
console.log(V.check([1, 2, 4]), new V().all());
Promise.all(new V().run()).then((r) => console.log(r));
const h = new A().handler; h(9);
