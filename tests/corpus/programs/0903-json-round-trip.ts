interface Config {
  name: string;
  ports: number[];
  limits: Record<string, number>;
  nested?: { on: boolean; label: string | null };
}
const text = '{"name":"srv","ports":[80,443],"limits":{"cpu":2,"10":1,"2":5},"nested":{"on":true,"label":null},"unknown":{"kept":[1]}}';
const c = JSON.parse(text) as Config;
console.log(c.name, c.ports.length, c.limits["cpu"], c.limits["2"], c.nested?.on, c.nested?.label);
console.log(Object.keys(c.limits).join(), Object.entries(c.limits).length);
c.ports.push(8080);
c.limits["new"] = 7;
c.name = "changed";
console.log(JSON.stringify(c));
const copy = JSON.parse(JSON.stringify(c)) as Config;
copy.ports.pop();
console.log(copy.ports.length, c.ports.length, copy.limits["new"], copy === c);
const minimal = JSON.parse('{"limits":{},"ports":[],"name":""}') as Config;
console.log(minimal.nested === undefined, minimal.ports.length, JSON.stringify(minimal), "nested" in minimal);
minimal.nested = { label: "l", on: false };
console.log(JSON.stringify(minimal));
for (const sample of ["[1,2.5,-3e-7,1e21]", '["a",{"b":[null,true]}]', '{"z":{"y":{"x":[]}}}', '"\\u2028"', "[[],[[]],{}]"]) {
  const once = JSON.stringify(JSON.parse(sample));
  console.log(once, once === JSON.stringify(JSON.parse(once)));
}
const list = JSON.parse('[{"id":1,"tags":["a"]},{"id":2,"tags":[]}]') as { id: number; tags: string[] }[];
console.log(list.map((l) => `${l.id}:${l.tags.length}`).join(), JSON.stringify(list.toReversed()));
const merged = { ...list[1]!, id: 3 };
console.log(merged.id, merged.tags.length);
class Point {
  constructor(readonly x: number, readonly y: number) {}
  static from(json: string): Point {
    const { x, y } = JSON.parse(json) as { x: number; y: number };
    return new Point(x, y);
  }
  length(): number {
    return Math.hypot(this.x, this.y);
  }
}
const p = Point.from(JSON.stringify(new Point(3, 4)));
console.log(p.length(), p instanceof Point, JSON.stringify([p]));
