// WeakMap and WeakSet: what they hold while their keys are there.
interface Node {
  readonly name: string;
  next?: Node;
}
const a: Node = { name: "a" };
const b: Node = { name: "b" };
const sizes = new WeakMap<Node, number>([[a, 1]]);
console.log(sizes.get(a), sizes.get(b), sizes.has(a), sizes.has(b), sizes.set(b, 2) === sizes, sizes.get(b));
sizes.set(a, -0);
console.log(sizes.get(a), sizes.delete(a), sizes.delete(a), sizes.get(a), sizes.has(a), sizes);
const seen = new WeakSet<object>([a, [1], new Map()]);
console.log(seen.has(a), seen.has(b), seen.has([1]), seen.add(b).has(b), seen.delete(a), seen.has(a), [seen]);
console.log(String(sizes), `${seen}`, JSON.stringify({ sizes, seen }), sizes instanceof WeakMap, seen instanceof WeakSet, Object.keys(sizes).length);
console.log(new WeakMap().has(a), new WeakMap(null).get(a), new WeakSet(undefined).has(a), new WeakSet(null).delete(b));

function attempt(run: () => unknown): void {
  try {
    console.log(run());
  } catch (e) {
    console.log(e instanceof TypeError, String(e));
  }
}
const anyKey: any = 1;
attempt(() => new WeakMap<object, number>().set(anyKey, 2));
attempt(() => new WeakSet<object>().add("text" as any));
attempt(() => new WeakSet<object>([anyKey]));
attempt(() => new WeakMap<object, number>().get(anyKey));
attempt(() => new WeakMap<object, number>().has(null as any));
attempt(() => new WeakSet<object>().delete(undefined as any));

// keys of all kinds
class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
}
const keys: object[] = [new Point(1, 2), [1, 2], new Map(), new Set(), () => 1, function f() {}, new Uint8Array(1), new Date(0), /a/, Point, new Error("x"), { plain: true }];
const kinds = new WeakMap<object, string>();
keys.forEach((key, i) => kinds.set(key, `kind ${i}`));
console.log(keys.map((key) => kinds.get(key)).join(), keys.every((key) => kinds.has(key)));
function apply(f: (n: number) => number): (n: number) => number | undefined {
  return calls.has(f) ? () => undefined : f;
}
const calls = new WeakSet<(n: number) => number>();
const double = (n: number): number => n * 2;
console.log(apply(double)(2), calls.add(double).has(double), apply(double)(2));

// private data, memoization, marks against circles
const secrets = new WeakMap<object, { count: number }>();
class Counter {
  constructor() {
    secrets.set(this, { count: 0 });
  }
  add(): number {
    return ++secrets.get(this)!.count;
  }
}
const counter = new Counter();
counter.add();
console.log(counter.add(), Object.keys(counter).length);
function memoize<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}
let made = 0;
const lengthOf = memoize((list: readonly number[]) => {
  made++;
  return list.length;
});
const list = [1, 2, 3];
console.log(lengthOf(list), lengthOf(list), lengthOf([1]), made);
a.next = b;
b.next = a;
function walk(node: Node, done = new WeakSet<Node>()): string {
  if (done.has(node)) return "(again)";
  done.add(node);
  return node.name + (node.next ? walk(node.next, done) : "");
}
console.log(walk(a));
const values = new WeakMap<Node, (Node | undefined)[] | bigint | undefined>();
values.set(a, [b, undefined]).set(b, 5n);
console.log(values.get(a), values.get(b), values.set(a, undefined).get(a), values.has(a));

const ref = new WeakRef(a);
console.log(ref.deref() === a, ref.deref()?.name, String(ref), ref instanceof WeakRef, JSON.stringify(ref));
attempt(() => new WeakRef(anyKey));
