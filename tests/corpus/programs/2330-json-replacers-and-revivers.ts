// JSON.stringify with a function or keys, JSON.parse with a reviver.
const data = { id: 1, name: "n", secret: "s", list: [1, "a", null, { secret: 2, id: 3 }], nested: { id: 4, when: "2024-01-02T03:04:05.000Z" } };
console.log(JSON.stringify(data, ["id", "nested"]), JSON.stringify(data, ["nested", "id", "id", "missing"], 2));
console.log(JSON.stringify(data, (key, value) => (key === "secret" ? undefined : value)));
console.log(JSON.stringify(data, (key, value) => (typeof value === "number" ? value * 10 : value), "--"));
const seen: string[] = [];
JSON.stringify(data, (key, value) => {
  seen.push(`${key}:${typeof value}`);
  return value as unknown;
});
console.log(seen);
console.log(JSON.stringify([1, 2, 3], (key, value) => (key === "1" ? undefined : value)));
console.log(JSON.stringify(1, (key, value) => [key, value, 2].length), JSON.stringify("x", () => undefined) === undefined);
console.log(JSON.stringify(new Map([["a", 1]]), (_, value) => (value instanceof Map ? Object.fromEntries(value as Map<string, number>) : value)));
console.log(JSON.stringify({ big: 10n, set: new Set([1, 2]) }, (_, value) => (typeof value === "bigint" ? `${value}n` : value instanceof Set ? [...(value as Set<number>)] : value)));
class Point {
  constructor(readonly x: number, readonly y: number) {}
  toJSON(key: string): object {
    return { key, sum: this.x + this.y };
  }
}
console.log(JSON.stringify({ p: new Point(1, 2) }, (key, value) => (key === "sum" ? -value : value)));
console.log(JSON.stringify({ p: new Point(1, 2) }, ["p", "sum"]), JSON.stringify([{ a: 1, b: 2 }, { b: 3, c: 4 }], ["b"]));
console.log(JSON.stringify({ 1: "one", 2: "two", x: 3 }, [2, "x"]), JSON.stringify([[{ a: 1 }]], []));
const record: Record<string, unknown> = { b: 1, a: [true, false], c: undefined, d: 1.5 };
console.log(JSON.stringify(record, (_, value) => value as unknown), JSON.stringify(record, ["d", "c", "b"]));
console.log(JSON.stringify([1.5, -0, NaN], (_, v) => v as unknown), JSON.stringify([true, false], (_, v) => (typeof v === "boolean" ? !v : v)));
console.log(JSON.stringify(new Uint8Array([1, 2]), (k, v) => (k === "0" ? "zero" : v)), JSON.stringify({ a: 1 }, null, 1), JSON.stringify({ a: 1 }, undefined));
const circular: Record<string, unknown> = { a: 1 };
circular["self"] = circular;
console.log(JSON.stringify(circular, (key, value) => (key === "self" ? "[me]" : value)));
try {
  JSON.stringify(circular, (_, value) => value as unknown);
} catch (e) {
  console.log(String(e));
}
try {
  JSON.stringify({ a: { b: 1 } }, (key, value) => {
    if (key === "b") throw new RangeError("no b");
    return value as unknown;
  });
} catch (e) {
  console.log(String(e));
}

const text = JSON.stringify(data);
const revived = JSON.parse(text, (key, value) => (key === "when" ? new Date(value as string) : value)) as { nested: { when: Date } };
console.log(revived.nested.when.getTime(), revived);
console.log(JSON.parse(text, (key, value) => (key === "secret" ? undefined : typeof value === "number" ? value + 1 : value)));
const order: string[] = [];
JSON.parse('{"a":[1,{"b":2}],"c":{},"1":null}', (key, value) => {
  order.push(key === "" ? "(root)" : key);
  return value as unknown;
});
console.log(order.join());
console.log(JSON.parse("[1,2,3]", (key, value) => (typeof value === "number" ? String(value) : value)), JSON.parse("5", (_, v) => (v as number) * 2));
console.log(JSON.parse('{"a":1,"b":2}', (key, value) => (key === "" ? Object.keys(value as object) : value)));
const numbers = JSON.parse('{"v":[1,2,3]}', (_, value) => value as unknown) as { v: number[] };
console.log(numbers.v.reduce((a, b) => a + b));
try {
  JSON.parse("{", (_, v) => v as unknown);
} catch (e) {
  console.log(String(e));
}
