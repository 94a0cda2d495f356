// Namespaces: values, functions, classes, enums, nested ones, merged ones, aliases.
const log: string[] = [];
function note<T>(text: string, value: T): T { log.push(text); return value; }
note("before", 0);
namespace Levels {
  export const A = 1;
  export const B = note("B", 2), C = A + B;
  const hidden = note("hidden", "h");
  export let count = 0;
  export var legacy = "v";
  export function f(): string { return `${A} ${hidden} ${inner()}`; }
  function inner(): number { return ++count; }
  export const arrow = (n: number) => n + count;
  export function* gen(n: number): Generator<number> { for (let i = 0; i < n; i++) yield i * A; }
  export async function later(): Promise<number> { return count; }
  export enum Color { Red, Green = 5, Blue }
  export const enum Size { Small = 1, Big }
  export class Point {
    static made = 0;
    constructor(readonly x: number, readonly y = B) { Point.made++; }
    sum(): number { return this.x + this.y + A; }
  }
  export class Point3 extends Point { override sum(): number { return super.sum() * 10; } }
  export interface Named { name: string }
  export type Id = string | number;
  export namespace Deep.Deeper {
    export const text = note("deep", `deep ${C}`);
    export function up(): string { return f() + text; }
  }
  for (const n of [1, 2]) { let local = n; count += local; }
  if (count > 2) { const block = "x"; note("block" + block, 0); }
  export const { p, q: [r, ...s] } = { p: 1, q: [2, 3, 4] };
  export function generic<T>(x: T): T[] { return [x, x]; }
  export function over(x: string): string;
  export function over(x: number): number;
  export function over(x: string | number): string | number { return typeof x === "string" ? x + "!" : x + 1; }
}
note("after", 0);
console.log(log.join());
console.log(Levels.A, Levels.B, Levels.C, Levels.f(), Levels.f(), Levels.count, Levels.legacy);
Levels.count = 10;
Levels.count++;
Levels.count += 5;
Levels.legacy += "w";
console.log(Levels.count, Levels.f(), Levels.arrow(1), Levels.legacy, ++Levels.count, Levels.count--);
console.log([...Levels.gen(3)].join(), Levels.Color.Red, Levels.Color[5], Levels.Color.Blue, Levels.Size.Big);
const point: Levels.Point = new Levels.Point3(1);
console.log(point.sum(), point instanceof Levels.Point, new Levels.Point(1, 1).sum(), Levels.Point.made);
console.log(Levels.Deep.Deeper.text, Levels.Deep.Deeper.up(), Levels.p, Levels.r, Levels.s.join(), Levels.generic("g").join(), Levels.over("a"), Levels.over(1));
const f = Levels.f;
const table: Record<string, () => string> = { f: Levels.f, up: Levels.Deep.Deeper.up };
console.log(f === Levels.f, f(), table["up"]!(), [1, 2].map(Levels.arrow).join());
const named: Levels.Named = { name: "n" };
const id: Levels.Id = 5;
console.log(named.name, id);
// Merged with itself, a class, a function and an enum.
namespace Levels {
  export const more = A + count;
  export function again(): string { return f() + more; }
}
console.log(Levels.more, Levels.again());
class Shape { constructor(readonly kind: Shape.Kind, readonly size = Shape.unit) {} area(): number { return Shape.square(this.size); } static of(n: number): Shape { return new Shape("box", n); } }
namespace Shape {
  export type Kind = "box" | "disc";
  export const unit = 3;
  export function square(n: number): number { return n * n; }
  export const kinds: Kind[] = ["box", "disc"];
  export class Error2 extends Error { override name = "ShapeError"; }
}
console.log(new Shape("disc").area(), Shape.of(2).area(), Shape.kinds.map((k) => new Shape(k).kind).join(), Shape.unit, String(new Shape.Error2("bad")));
function counter(): number { return ++counter.count; }
namespace counter { export let count = 0; export const step = 1; export function reset(): void { count = 0; } }
counter(); counter();
console.log(counter.count, counter.step); counter.reset(); console.log(counter());
enum Level { low, high }
namespace Level {
  export function parse(text: string): Level { return text === "high" ? Level.high : Level.low; }
  export const all = [Level.low, Level.high];
}
console.log(Level.parse("high"), Level.parse("x"), Level.all.join(), Level[1]);
void Levels.later().then((n) => console.log("later", n));
