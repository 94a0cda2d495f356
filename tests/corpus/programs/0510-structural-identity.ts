interface HasX {
  x: number;
}
interface HasXY extends HasX {
  y: number;
}
class Point {
  z = 3;
  constructor(public y: number, public x: number) {}
}
const p = new Point(1, 2);
const narrow: HasX = p;
const mid: HasXY = p;
narrow.x = 99;
mid.y = -1;
console.log(p.x, p.y, p.z, narrow === p, mid === narrow);
const literal = { a: "first", x: 5, y: 6, extra: true };
const asX: HasX = literal;
asX.x++;
console.log(literal.x, asX.x, literal.extra);
class Wide {
  w = "w";
  x = 7;
}
function bump(o: HasX, by = 1): HasX {
  o.x += by;
  return o;
}
const objects: HasX[] = [p, literal, { x: 0 }, new Wide()];
for (const o of objects) bump(o, 10);
console.log(objects.map((o) => o.x).join(), p.x, literal.x, bump(p) === p);
const back = objects[0];
console.log(back instanceof Point, back === p, objects.indexOf(p));
interface Named {
  name: string;
  greet?(): string;
}
const withMethod = { id: 1, name: "m", greet: () => "hello from m" };
const without = { name: "w", other: 5 };
const named: Named[] = [withMethod, without, { name: "inline", greet: () => "inline" }];
console.log(named.map((n) => n.greet?.() ?? `${n.name} is silent`).join());
type Nested = { inner: { value: number } };
const source = { inner: { value: 1, note: "keep" }, label: "l" };
const nested: Nested = source;
nested.inner.value = 2;
console.log(source.inner.value, source.inner.note, nested.inner === source.inner);
const m = new Map<HasX, string>([[p, "point"]]);
console.log(m.get(narrow), m.get(mid), m.get({ x: 99 }));
interface Writable_ {
  tags: string[];
}
const tagged = { tags: ["a"], count: 1 };
const w: Writable_ = tagged;
w.tags = [...w.tags, "b"];
console.log(tagged.tags.join(), tagged.count);
