// Library functions as values: one object each, whatever type they are wanted as.
const convs: Record<string, (raw: string) => unknown> = { n: Number, s: String };
console.log(convs.n === Number, convs.s === String, convs["n"]!("5"), convs["s"]!("x"));
const f: (x: string) => void = console.log, g: (x: number) => void = console.log;
console.log(f === console.log, (f as unknown) === g); f("f"); g(1);
const m: (a: number, b: number) => number = Math.max; console.log(m === Math.max, m(1, 2));
const q: (s: string) => number = parseInt; console.log(q === parseInt, q("12px"));
const sinks: ((s: string) => void)[] = [console.log, console.error];
console.log(sinks.filter((s) => s !== console.log).length);
class A { t: (x: unknown) => unknown = String; is(): boolean { return this.t === String; } }
console.log(new A().is(), new A().t(5));
const d = (k: (x: string) => void = console.log): boolean => k === console.log; console.log(d());
console.log(new Set<unknown>([m, Math.max, q, parseInt]).size);
console.log(["1", "2"].map(Number), [1, null, undefined].map(String), [0, 1].filter(Boolean), [1.5, 2.5].map(Math.floor), ["1", "2", "3"].map(parseInt));
const n = Number, s = String; console.log(n("4"), s(true), n === Number);
const list = [Number, parseFloat]; console.log(list[0] === Number, list.indexOf(Number), list.map((x) => x("3.5")));
const apply = <T, R>(x: T, h: (x: T) => R): R => h(x); console.log(apply("7", Number), apply(3, String), apply(-3, Math.abs), apply("a b", encodeURIComponent));
Promise.resolve("9").then(Number).then(console.log);
const bag: any = { f: Math.floor, s: String }; console.log(bag.f(2.5), bag.s(1));
console.log(new Map<unknown, string>([[String, "S"], [Number, "N"]]).get(String));
const x: unknown = Number; console.log(x === Number, typeof x);
