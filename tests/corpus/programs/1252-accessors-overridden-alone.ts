// A getter or a setter overridden without the other hides both of the base class.
class Base {
  protected v = 1;
  get x(): number {
    return this.v;
  }
  set x(n: number) {
    this.v = n;
  }
}
class Fixed extends Base {
  override get x(): number {
    return 100;
  }
}
class Both extends Base {
  override get x(): number {
    return super.x + 1;
  }
  override set x(n: number) {
    this.v = n * 3;
  }
}
class StillFixed extends Fixed {}
const all: Base[] = [new Base(), new Fixed(), new Both(), new StillFixed()];
for (const each of all) {
  try {
    each.x = 10;
  } catch (e) {
    console.log(String(e));
  }
  console.log(each.x);
}
class Maybe {
  protected v: number | undefined = 1;
  get x(): number | undefined {
    return this.v;
  }
  set x(n: number | undefined) {
    this.v = n;
  }
  peek(): number | undefined {
    return this.v;
  }
}
class WriteOnly extends Maybe {
  override set x(n: number | undefined) {
    this.v = (n ?? 0) * 2;
  }
}
const write = (to: Maybe, n: number): void => {
  to.x = n;
};
const writeOnly = new WriteOnly();
write(writeOnly, 4);
console.log(String(writeOnly.x), writeOnly.peek());
abstract class Shape {
  abstract get area(): number;
  get half(): number {
    return this.area / 2;
  }
}
class Square extends Shape {
  constructor(private readonly side: number) {
    super();
  }
  get area() {
    return this.side ** 2;
  }
}
console.log(new Square(4).half);
