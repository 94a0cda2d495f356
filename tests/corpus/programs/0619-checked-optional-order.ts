// Differs from Node on purpose: see the .expected file.
interface Options {
  a?: number;
  b?: number;
  c?: number;
}
const o: Options = {};
o.c = 3;
o.a = 1;
console.log(o.a, o.b, o.c, "b" in o);
try {
  console.log(Object.keys(o).join());
} catch (e) {
  console.log(e instanceof TypeError);
}
const wide = { a: 1, extra: 2 };
const narrow: { a: number } = wide;
try {
  console.log(Object.keys({ ...narrow }).join());
} catch (e) {
  console.log(e instanceof TypeError);
}
class Base {
  constructor() {
    this.show();
  }
  show(): void {}
}
class Derived extends Base {
  list: number[] = [];
  override show(): void {
    console.log(this.list.length);
  }
}
try {
  new Derived();
} catch (e) {
  console.log(e instanceof TypeError);
}
