const x = 1, y = "two";
const o = {
  x,
  y,
  "quoted key": true,
  nested: { deep: { deeper: [x, 2] } },
  method(n: number): number {
    return n * 2;
  },
  arrow: (s: string): string => s + y,
  [`computed`]: "c",
};
console.log(o.x, o.y, o["quoted key"], o.nested.deep.deeper[1], o.method(21), o.arrow("a"), o.computed);
o.nested.deep.deeper.push(3);
o.x += 10;
o["quoted key"] = !o["quoted key"];
console.log(o.nested.deep.deeper.length, o.x, x, o["quoted key"]);
const keys = Object.keys(o);
console.log(keys.join("|"));
const list = [{ id: 1 }, { id: 2, extra: "e" }, { id: 3, other: true }];
console.log(list.map((l) => `${l.id}${l.extra ?? ""}${l.other ?? ""}`).join());
const pick = Math.random() >= 0 ? { kind: "a", v: 1 } : { kind: "b", v: 2 };
console.log(pick.kind, pick.v);
const factory = (id: number, tags: string[] = []): { id: number; tags: string[]; describe: () => string } => ({ id, tags, describe: () => `#${id}[${tags.join()}]` });
const f1 = factory(1, ["t"]);
f1.tags.push("u");
console.log(f1.describe(), factory(2).describe());
const cyclic: { name: string; self?: { name: string } } = { name: "loop" };
cyclic.self = cyclic;
console.log(cyclic.self.name, cyclic.self === cyclic);
const empty = {};
console.log(Object.keys(empty).length, JSON.stringify(empty));
const shape: { a: number; b?: string } = { b: "first", a: 2 };
console.log(Object.keys(shape).join(), JSON.stringify(shape), Object.values(shape).join(), Object.entries(shape).map((e) => e.join("=")).join());
