const order: string[] = [];
const note = <T>(name: string, v: T): T => {
  order.push(name);
  return v;
};
class Base {
  a = note("base a", 1);
  b = note("base b", this.a + 1);
  constructor(x = note("base default", 0)) {
    note("base body", x);
  }
}
class Derived extends Base {
  c = note("derived c", this.b + 1);
  fn = (): number => this.c + this.a;
  constructor(public p: number) {
    note("before super", 0);
    super(note("super arg", 7));
    note("derived body", this.p);
  }
  d = note("derived d", this.c * 2);
}
const d = new Derived(9);
console.log(order.join(", "));
console.log(d.a, d.b, d.c, d.d, d.fn());
d.c = 100;
console.log(d.fn(), Object.keys({ ...{ z: 1, a: 2 } }).join());
class Lazy {
  declared?: string;
  maybe: number | undefined;
  text!: string;
  list: number[] = [];
  nested = { count: 0, deep: { flag: false } };
}
const l = new Lazy();
const m = new Lazy();
l.list.push(1);
l.nested.deep.flag = true;
console.log(l.declared, l.maybe, l.list.length, m.list.length, m.nested.deep.flag);
l.text = "set later";
console.log(l.text);
class Node_ {
  next: Node_ | null = null;
  readonly id: number;
  static ids = 0;
  constructor() {
    this.id = Node_.ids++;
  }
}
const n = new Node_();
n.next = new Node_();
n.next.next = n;
console.log(n.next.next.id, n.next.id, n.next.next === n);
