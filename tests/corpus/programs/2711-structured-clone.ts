// structuredClone: copies of all that is in a value, shared and cyclic references kept.
interface Node { name: string; next?: Node; tags: string[]; extra?: { n: number } | undefined }
const shared = { n: 1 };
const first: Node = { name: "a", tags: ["x"], extra: shared };
const second: Node = { name: "b", tags: first.tags, extra: shared, next: first };
first.next = second;
const copy = structuredClone(first);
console.log(copy === first, copy.next !== second, copy.next!.next === copy, copy.tags === copy.next!.tags, copy.extra === copy.next!.extra, copy.extra === shared);
copy.tags.push("y");
copy.extra!.n = 5;
console.log(first.tags.join(), shared.n, copy.next!.tags.join(), copy.next!.extra!.n, copy.name);
const key = { id: 1 };
const data = {
  map: new Map<unknown, unknown>([["a", [1, 2]], [key, new Set([key, "s"])], [3, new Map([[1n, true]])]]),
  set: new Set([1, "two", null]),
  date: new Date(86400000),
  none: new Date(NaN),
  pattern: /a(b)?/gi,
  error: new RangeError("r", { cause: { why: key } }),
  plain: new Error(),
  bytes: new Uint8Array([1, 2, 3]),
  numbers: [1.5, -0, NaN, Infinity],
  flags: [true, false],
  bigs: [1n, -5n],
  mixed: [1, "a", null, undefined, { deep: [[]] }] as unknown[],
  record: { b: 1, a: 2, 7: 3 } as Record<string, number>,
  nothing: undefined,
  nil: null,
  text: "né".repeat(3),
};
data.pattern.lastIndex = 2;
const other = structuredClone(data);
console.log(JSON.stringify(other), JSON.stringify(data) === JSON.stringify(other));
console.log(other.date.getTime(), String(other.none.getTime()), other.date instanceof Date, other.date !== data.date);
console.log(other.pattern.source, other.pattern.flags, other.pattern.lastIndex, data.pattern.lastIndex, "xABx".replace(other.pattern, "-"));
console.log(other.error instanceof RangeError, other.error.message, String(other.error), Object.hasOwn(other.plain, "message"), JSON.stringify(other.error.cause), other.error.cause === data.error.cause);
console.log([...other.map.keys()].length, other.map.get("a") !== data.map.get("a"), other.map.has(key), [...other.set].join());
const keys = [...other.map.keys()];
const inner = other.map.get(keys[1]) as Set<unknown>;
console.log(inner.has(keys[1]), (other.error.cause as { why: unknown }).why === keys[1]);
other.bytes[0] = 9;
other.numbers[0] = 9;
other.date.setTime(0);
console.log(data.bytes.join(), data.numbers.join(), Object.is(other.numbers[1], -0), data.date.getTime(), Object.keys(other.record).join(), Object.keys(other).join());
console.log(structuredClone(1), structuredClone("a"), structuredClone(undefined), structuredClone(null), structuredClone(5n), structuredClone(true));
const frozen = structuredClone(Object.freeze({ a: Object.freeze([1]) })) as { a: number[] };
frozen.a.push(2);
console.log(Object.isFrozen(frozen), Object.isFrozen(frozen.a), frozen.a.join());
const bare: Record<string, number> = Object.create(null);
bare["k"] = 1;
console.log("toString" in structuredClone(bare), "toString" in bare);
const unknown: unknown = JSON.parse('{"a":[{"b":1},null,2.5],"c":{}}');
const again = structuredClone(unknown);
console.log(again !== unknown, JSON.stringify(again));
const self: unknown[] = [];
self.push(self, self);
const looped = structuredClone(self);
console.log(looped[0] === looped, looped[1] === looped, looped.length);
const optional: { a?: number; b?: string; c: number } = { c: 1 };
optional.b = "late";
optional.a = 2;
delete optional.b;
optional.b = "last";
console.log(Object.keys(optional).join(), Object.keys(structuredClone(optional)).join());
function snapshot<T>(state: T): () => T {
  const kept = structuredClone(state);
  return () => structuredClone(kept);
}
const state = { items: [1], at: new Date(5) };
const restore = snapshot(state);
state.items.push(2);
restore().items.push(3);
console.log(state.items.join(), restore().items.join(), restore().at.getTime());
let total = 0;
for (let i = 0; i < 300; i++) total += structuredClone({ list: Array.from({ length: 20 }, (_, k) => ({ k, s: `${i}${k}` })) }).list.length;
console.log(total);
let deep: { inner?: unknown } = {};
for (let i = 0; i < 1000; i++) deep = { inner: deep };
console.log(structuredClone(deep) !== deep);
