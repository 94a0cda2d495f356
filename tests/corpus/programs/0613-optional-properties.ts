interface Options {
  name: string;
  port?: number;
  tags?: string[];
  nested?: { flag?: boolean; text?: string | null };
  big?: bigint;
  cb?: () => string;
  maybe?: number | undefined;
}
const a: Options = { name: "a" };
const b: Options = { name: "b", port: 0, tags: [], nested: {}, big: 0n, cb: () => "cb", maybe: undefined };
for (const o of [a, b]) {
  console.log(o.name, o.port, o.tags?.length, o.nested?.flag, o.nested?.text, o.big, o.cb?.(), o.maybe);
  console.log("port" in o, "maybe" in o, o.port === undefined, Object.keys(o).join(), JSON.stringify(o.nested));
}
console.log(JSON.stringify(a));
a.port = 80;
a.tags = ["x"];
a.nested = { text: null };
console.log(Object.keys(a).join(), a.nested.text, JSON.stringify(a));
const c = { ...a, port: 1 };
console.log(c.port, a.port, Object.keys(c).join());
const { port = 99, tags = ["none"], nested: { flag = true } = {} } = b;
console.log(port, tags.length, flag);
function make(port?: number): Options {
  return port === undefined ? { name: "m" } : { name: "m", port };
}
console.log(Object.keys(make()).join(), Object.keys(make(5)).join());
class C {
  x?: number;
  y: number | undefined;
  z = 1;
}
const o = new C();
console.log(Object.keys(o).join(), "x" in o, o.x, JSON.stringify(o));
const list: { v?: number }[] = [{}, { v: 1 }, { v: NaN }];
console.log(list.map((l) => l.v ?? "-").join(), list.filter((l) => "v" in l).length);
