class A {
  log: string[] = [];
  value = 1;
  m(x: number): number {
    this.log.push(`A.m(${x})`);
    return x + this.value;
  }
  chain(): this {
    this.log.push("A.chain");
    return this;
  }
  get v(): number {
    return this.value * 10;
  }
}
class B extends A {
  override value = 2;
  override m(x: number): number {
    this.log.push(`B.m(${x})`);
    return super.m(x * 2) + 1;
  }
  override chain(): this {
    super.chain();
    this.log.push("B.chain");
    return this;
  }
}
class C extends B {
  override m(x: number): number {
    this.log.push(`C.m(${x})`);
    const viaArrow = (): number => super.m(x + 1);
    return viaArrow() + super.m(0);
  }
  override get v(): number {
    return super.v + 5;
  }
}
const c = new C();
console.log(c.m(1), c.v, c.chain().log.join(" "));
const asA: A = c;
console.log(asA.m(2), asA.v, asA === c);
class Mid extends A {}
class Leaf extends Mid {
  override m(x: number): number {
    return super.m(x) * 100;
  }
}
console.log(new Leaf().m(1), new Leaf().chain() instanceof Leaf);
class Root {
  readonly parts: string[];
  constructor(...parts: string[]) {
    this.parts = parts;
  }
}
class Child extends Root {
  extra = this.parts.length;
  constructor(n: number) {
    const label = `n${n}`;
    super(label, "child");
    this.extra += n;
  }
}
class GrandChild extends Child {
  override readonly parts = ["replaced"];
}
console.log(new Child(5).extra, new Child(5).parts.join(), new GrandChild(1).parts.join(), new GrandChild(1).extra);
