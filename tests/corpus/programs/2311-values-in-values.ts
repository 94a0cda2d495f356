// Circles, errors, specifiers, and the other methods of console.
class Node {
  parent: Node | undefined;
  children: Node[] = [];
  constructor(readonly name: string) {}
  add(child: Node): this {
    child.parent = this;
    this.children.push(child);
    return this;
  }
}
const tree = new Node("root").add(new Node("leaf"));
console.log(tree);
console.log(tree.children);
interface Link {
  self?: Link;
  other?: Link;
  list: Link[];
}
const a: Link = { list: [] };
const b: Link = { list: [], other: a };
a.self = a;
a.list.push(b, a);
console.log(a, [b]);
const map = new Map<string, unknown>();
map.set("me", map);
console.log(map, { map });
const list: unknown[] = [1];
list.push(list);
console.log(list);

console.log("%s is %d years and %i months, %f", "Bob", 42.5, 42.9, "1.50kg", "extra", { a: 1 });
console.log("%s %s %s %s", "a", 1n, -0, null, undefined);
console.log("%j %j", { a: [1, "x"] }, [undefined], "%s");
console.log("%o %O", "text", { a: { b: { c: { d: 1 } } } });
console.log("100%", 5, "%d%%", 3);
console.log("%c styled %c", "color: red", "");
console.log("%x %s %", "y", "z");
console.log("%%", 1);
console.log("%s", [1, [2, [3]]], "%s");
console.log("%s %s %s", { a: { b: 1 } }, new Map([[1, { a: 1 }]]), new Date(0));
class Named {
  constructor(readonly n: number) {}
  toString(): string {
    return `Named#${this.n}`;
  }
}
class Unnamed {
  n = 1;
}
console.log("%s %s", new Named(1), new Unnamed(), new Named(2));
const circular: Record<string, unknown> = {};
circular["me"] = circular;
console.log("%j", circular);
const format = "%s-%s";
console.log(format, "x", "y");
console.info("info", { a: 1 });
console.debug("debug");
console.error("to stderr", { a: 1 });
console.warn("to stderr");
console.assert(true, "not shown");
console.assert(1 > 2, "%s failed", "it");
console.assert(false);
console.dir({ a: { b: { c: { d: { e: 1 } } } } }, { depth: null });
console.dir({ a: { b: { c: 1 } } }, { depth: 0 });
console.dir("text");
console.dir([["a"]]);
console.count();
console.count("x");
console.count();
console.countReset();
console.count();
console.group("Outer");
console.log("inside");
console.group();
console.log({ a: 1, text: "two\nlines" });
console.log("two\nlines");
console.groupEnd();
console.log("back");
console.groupEnd();
console.groupEnd();
console.log("out");
console.time("t");
console.time("t");
function wide(): unknown {
  return { alpha: { beta: [1, 2, 3], gamma: "delta" }, epsilon: [{ zeta: 1 }, { eta: 2 }], theta: new Set(["iota", "kappa"]) };
}
console.log(wide());
console.log([wide(), wide()]);
const deep: { next?: unknown; value: number } = { value: 1, next: { value: 2, next: { value: 3, next: { value: 4 } } } };
console.log(deep);
