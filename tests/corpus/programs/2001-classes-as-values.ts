class Shape { static made = 0; static readonly kind: string = "shape"; constructor(readonly n: number) { Shape.made++; } area() { return this.n; }
  static create(n: number) { return new this(n); }
  static describe(): string { return `${this.name}/${this.kind}`; } }
class Square extends Shape { static override readonly kind = "square"; override area() { return this.n ** 2; } 
  static override describe(): string { return "sq " + super.describe(); } }
class Cube extends Square { override area() { return this.n ** 3; } }
const kinds = { shape: Shape, square: Square, cube: Cube };
function make<T>(C: new (n: number) => T, n: number): T { return new C(n); }
for (const k of ["shape", "square", "cube"] as const) {
  const C = kinds[k];
  const o = new C(3);
  console.log(k, o.area(), C.name, C.kind, C.made, o instanceof C, o instanceof Square, make(C, 2).area(), C.describe());
}
const list: (new (n: number) => Shape)[] = [Shape, Square, Cube];
console.log(list.map((C) => new C(2).area()).join(), list.map((C) => C.name).join());
const byName = new Map<string, typeof Shape>([["a", Shape], ["b", Cube]]);
console.log(byName.get("b")!.create(2).area(), byName.get("a") === Shape, byName.get("b") === Shape);
console.log(typeof Shape === "function", typeof kinds.cube);
function local(tag: string) {
  let live = 0;
  class Node { static count = 10; static get doubled() { return this.count * 2; } static tag() { return tag + this.count + Node.count; }
    id = ++live; constructor() { Node.count++; } static { Node.count += 5; } get label() { return tag + this.id; } }
  class Leaf extends Node { static override count = 1; leaf = true; override get label() { return "leaf " + super.label; } }
  return { Node, Leaf, live: () => live };
}
const l1 = local("x"), l2 = local("y");
console.log(new l1.Node().label, new l1.Leaf().label, new l2.Leaf().label, l1.Node.count, l1.Leaf.count, l1.Leaf.tag(), l2.Node.tag(), l1.Node.doubled, l1.Leaf.doubled, l1.live(), l2.live());
console.log(new l1.Leaf() instanceof l1.Node, new l1.Leaf() instanceof l2.Node, l1.Node === l2.Node, l1.Node.name, l1.Leaf.name);
