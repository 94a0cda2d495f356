// Object.prototype.hasOwnProperty.call and its like.
const attempt = (what: string, f: () => unknown): void => {
  try {
    console.log(what, JSON.stringify(f()));
  } catch (e) {
    console.log(what, String(e));
  }
};
class Point { x = 1; #y = 2; get length() { return this.#y; } move() {} }
const failure = new RangeError("r", { cause: 1 });
const values: [string, unknown][] = [
  ["number", 1], ["text", "ab"], ["boolean", true], ["bigint", 1n], ["undefined", undefined], ["null", null],
  ["array", [1, 2]], ["object", { a: 1, toString: 2 }], ["record", JSON.parse('{"a":1,"hasOwnProperty":2}')], ["point", new Point()],
  ["error", failure], ["date", new Date(0)], ["pattern", /a/], ["map", new Map([["a", 1]])], ["set", new Set()], ["bytes", new Uint8Array(2)],
  ["promise", Promise.resolve(1)], ["match", "xab".match(/(a)b/)], ["buffer", new ArrayBuffer(2)], ["view", new DataView(new ArrayBuffer(1))],
  ["reason", AbortSignal.abort().reason], ["errors", new AggregateError([])],
];
for (const [name, value] of values) {
  console.log(name, Object.prototype.toString.call(value));
  for (const key of ["a", "0", "length", "x", "#y", "toString", "message", "stack", "cause", "lastIndex", "index", "hasOwnProperty", "size"])
    attempt(`  ${key}`, () => [Object.prototype.hasOwnProperty.call(value, key), Object.prototype.propertyIsEnumerable.call(value, key)]);
}
console.log(Object.prototype.hasOwnProperty.call([5], 0), Object.prototype.propertyIsEnumerable.call([5], 1));
const point = new Point();
console.log(point.hasOwnProperty("x"), point.propertyIsEnumerable("x"), point.propertyIsEnumerable("length"), [1].propertyIsEnumerable("length"), [1].propertyIsEnumerable(0));
const counts: Record<string, number> = { a: 1 };
for (const key in counts) if (Object.prototype.hasOwnProperty.call(counts, key)) console.log(key, counts[key]);
const isPlain = (v: unknown): v is Record<string, unknown> => Object.prototype.toString.call(v) === "[object Object]";
console.log(isPlain({}), isPlain([]), isPlain(null), isPlain(new Point()), isPlain(new Date(0)));
const order: string[] = [];
const note = <T>(what: string, value: T): T => (order.push(what), value);
Object.prototype.hasOwnProperty.call(note("object", {}), note("key", "a"));
console.log(order.join());
