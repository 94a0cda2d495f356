interface Shape {
  readonly kind: string;
  area(): number;
  name: string;
}
class Square implements Shape {
  readonly kind = "square";
  name = "sq";
  constructor(private side: number) {}
  area(): number {
    return this.side ** 2;
  }
}
class Named {
  constructor(public name: string, protected unused = 0) {}
}
class Disc extends Named implements Shape {
  readonly kind = "disc";
  r: number;
  constructor(r: number) {
    super(`disc${r}`);
    this.r = r;
  }
  area(): number {
    return 3 * this.r * this.r;
  }
}
const literal = (w: number): Shape => ({ name: `lit${w}`, area: () => w, kind: "literal" });
const shapes: Shape[] = [new Square(3), new Disc(2), literal(7), { kind: "zero", area: () => 0, name: "z" }];
let total = 0;
for (const s of shapes) {
  s.name = s.name.toUpperCase();
  total += s.area();
  console.log(s.kind, s.name, s.area());
}
console.log(total, shapes.filter((s) => s instanceof Named).length);
const onlyNames: { name: string }[] = [...shapes, new Named("n"), { name: "plain" }];
console.log(onlyNames.map((n) => n.name).join());
interface Visitor<R> {
  num(n: number): R;
  add(a: Expr, b: Expr): R;
}
interface Expr {
  accept<R>(v: Visitor<R>): R;
}
class Num implements Expr {
  constructor(readonly n: number) {}
  accept<R>(v: Visitor<R>): R {
    return v.num(this.n);
  }
}
class Add implements Expr {
  constructor(readonly a: Expr, readonly b: Expr) {}
  accept<R>(v: Visitor<R>): R {
    return v.add(this.a, this.b);
  }
}
const evaluate: Visitor<number> = { num: (n) => n, add: (a, b) => a.accept(evaluate) + b.accept(evaluate) };
const print: Visitor<string> = { num: String, add: (a, b) => `(${a.accept(print)}+${b.accept(print)})` };
const tree = new Add(new Num(1), new Add(new Num(2), new Num(3)));
console.log(tree.accept(evaluate), tree.accept(print));
