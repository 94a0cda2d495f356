// console.log of values of every kind, as util.inspect shows them.
interface Point {
  x: number;
  y: number;
}
const p: Point = { x: 1, y: -0 };
console.log(p, [p, p], { p });
console.log([], {}, [[]], [{}], new Map(), new Set(), new Map([["a", 1]]), new Set(["x", "y"]));
console.log([1, 2, 3], ["a", "b"], [true, false], [1n, 2n], [null, undefined], [1, "a", null]);
console.log("top", ["nested"], { s: "it's", d: 'say "hi"', b: `a'b"c`, all: "a'b\"c`d", line: "a\nb\t\\", c: "\u0001\u007f\u0085" });
console.log({ a: { b: { c: { d: 1 } } } });
console.log([[[[1]]]], [[[[]]]], [[[{}]]], [[[{ a: 1 }]]]);
console.log(new Map([["k", { deep: { deeper: { deepest: 1 } } }]]));
console.log({ "a-b": 1, 1: 2, valid_name: 3, "": 4, $x: 5, été: 6, "with space": 7 });
class Animal {
  readonly #secret = 1;
  constructor(
    readonly name: string,
    private readonly legs = 4,
  ) {}
  get secret(): number {
    return this.#secret + this.legs;
  }
}
class Dog extends Animal {
  tags: string[] = ["good"];
  nothing: string | undefined;
}
class Empty {}
console.log(new Animal("cat"), new Dog("rex"), new Empty(), [new Empty()], { e: new Empty() });
console.log([1.5, -2.25, 1e21, NaN, Infinity, -0, 0]);
const numbers = Array.from({ length: 120 }, (_, i) => i * 3);
console.log(numbers);
console.log(numbers.slice(0, 7), numbers.slice(0, 6), numbers.slice(0, 27));
console.log(numbers.slice(0, 10).map(String), numbers.slice(0, 30).map((n) => "w".repeat(n % 7)));
console.log(Array.from({ length: 101 }, (_, i) => `item ${i}`));
console.log(numbers.slice(0, 8).map((n) => BigInt(n)), [1, 2, 3, 4, 5, 6, 7.25], [1, 2, 3, 4, 5, 6, "7"]);
console.log({ name: "a long name that goes on", other: "another long text here", third: "and a third one" });
console.log({ name: "a long name that goes on", other: "another long text here", thi: "and a third o" });
console.log(["a long name that goes on", "another long text here", "and a third one that is longer"]);
console.log({ list: numbers.slice(0, 40), map: new Map([[{ a: 1 }, new Set([1, [2, 3]])]]) });
console.log({ text: "line one\nline two", long: "x".repeat(100), lines: "first line of it\n".repeat(6) });
console.log(["x".repeat(100)], "y".repeat(50), ["first line of it\n".repeat(6)]);
console.log({ f: () => 1, g: function () {}, h: function named() {}, method() {} });
const arrow = (): number => 1;
function declared(): void {}
console.log(arrow, declared, [arrow, declared], [() => 1], Number.isNaN(NaN));
console.log(new Uint8Array([1, 2, 3]), new Uint8Array(0), { bytes: new Uint8Array(20).fill(200) });
console.log(new Date(0), [new Date(86400000)], { at: new Date(NaN) }, /a+b/gi, [/x/], { re: /[/]\//u });
console.log(/(?<year>\d{4})-(\d\d)/.exec("on 2024-05"), "aXbX".match(/X/g), /z/.exec("a"));
const record: Record<string, number> = { one: 1, two: 2 };
console.log(record, JSON.parse('{"a":[1,{"b":null}],"c":"d"}'));
const tuple: [string, number, boolean] = ["a", 1, true];
console.log(tuple, [tuple, tuple]);
console.log(undefined, null, true, 1, "s", 1n, -0);
const unknowns: unknown[] = [1, "a", null, undefined, { z: 1 }, [1], new Map([[1, 2]])];
for (const u of unknowns) console.log(u);
console.log(...unknowns);
console.log(...numbers.slice(0, 3));
console.log();
console.log("");
enum Color {
  Red,
  Green = "g",
}
console.log([Color.Red, Color.Green], { c: Color.Green });
console.log({ a: 1, b: { c: 2 }, d: [{ e: 3 }, { f: { g: { h: 4 } } }] });
console.log([{ a: 1, b: 2 }, { a: 3, b: 4 }], [[1, 2], [3, 4]], { x: [], y: {}, z: new Set([[]]) });
console.log(["日本", "語", "é", "e\u0301", "🎉", "각", "plain"], ["日本語", "テスト", "b", "c", "d", "e", "f", "g"]);
console.log("half \ud83d".length, ["\ud83d", "\udc00a", "ok🎉"]);
function* gen(): Generator<number> {
  yield 1;
}
console.log([gen()], gen());
