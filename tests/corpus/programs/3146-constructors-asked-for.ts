// The constructors of values, and those of the library as functions.
class A { n = 1; }
class B extends A {}
const a: A = new B();
console.log(a.constructor === B, a.constructor.name);
console.log({ a: 1 }.constructor.name);
const e: unknown = new RangeError("x"); if (e instanceof Error) console.log(e.constructor.name);
function nameOf(v: object) { return v.constructor.name; }
console.log(nameOf([]), nameOf(new Map()), nameOf({}), nameOf(a));
console.log([1].constructor.name, "s".constructor.name, (5).constructor.name);
function isPlain(x: unknown): x is Record<string, unknown> {
  return typeof x === "object" && x !== null && x.constructor === Object;
}
class Loud extends Error {}
class Table extends Map<string, number> {}
console.log([{}, { a: 1 }, JSON.parse("{}"), [], null, new Map(), new A(), new Loud("l")].map(isPlain));
const anything: any[] = [
  {},
  JSON.parse('{"b":1}'),
  [],
  1,
  "s",
  true,
  1n,
  new Date(0),
  new Map(),
  new Set(),
  new Table(),
  new Error("x"),
  new TypeError("x"),
  new Loud("y"),
  /a/,
  new Uint8Array(1),
  new URL("http://a/"),
  Promise.resolve(1),
  new B(),
  undefined,
  null,
];
console.log(anything.map((v) => v?.constructor?.name));
console.log(anything.map((v) => v?.constructor === Map || v?.constructor === Error || v?.constructor === String));
console.log(anything.filter((v) => v?.constructor !== Object).length);
const known = { list: [1], text: "t", date: new Date(0), map: new Map([[1, 2]]) };
console.log(known.list.constructor === Array, known.text.constructor === String, known.constructor === Object);
console.log(known.date.constructor === Date, known.map.constructor.name, known.map.constructor === Map);
function maybe(a?: A): string | undefined {
  return a?.constructor?.name;
}
console.log(maybe(new B()), maybe());
// Functions of the library, kept and told apart.
type Kind = typeof String | typeof Number | typeof Boolean;
const schema: Record<string, { type: Kind; default?: unknown }> = {
  name: { type: String },
  port: { type: Number, default: 1 },
  on: { type: Boolean },
};
function parse(raw: Record<string, string>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, { type, default: otherwise }] of Object.entries(schema)) {
    const text = raw[key];
    if (text === undefined) out[key] = otherwise;
    else if (type === Boolean) out[key] = text === "true";
    else out[key] = type(text);
  }
  return out;
}
console.log(parse({ name: "a", port: "80", on: "true" }), parse({ name: "b" }));
const kinds = [Number, String, Boolean];
console.log(
  kinds.map((kind) => kind("12")),
  kinds.map((kind) => kind.name),
  kinds[0] === Number,
  kinds.includes(String),
);
const pair = [Number, String] as const;
console.log(pair[0]("1"), pair[1](2), Boolean.name, Boolean.length, [parseInt].map((f) => f.name));
const named: Function[] = [Number, String, Boolean, parseFloat, Math.max, Array.isArray, Object.keys];
for (const f of named) console.log(f.name, f.length);
