// Values that a cast to a Record lets be read by key: objects, arrays, texts, what JSON.parse gives.
function deepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  const [ka, kb] = [Object.keys(a), Object.keys(b)];
  return (
    ka.length === kb.length &&
    ka.every((k) => deepEqual((a as Record<string, unknown>)[k], (b as Record<string, unknown>)[k]))
  );
}
class Point {
  constructor(
    readonly x: number,
    readonly y: number[],
  ) {}
}
console.log(deepEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), deepEqual([1], [2]), deepEqual([], {}));
console.log(deepEqual(JSON.parse('{"a":[1,{"b":null}]}'), { a: [1, { b: null }] }));
console.log(deepEqual(new Point(1, [2]), new Point(1, [2])), deepEqual(new Point(1, [2]), new Point(1, [3])));
function read(value: unknown, key: string): unknown {
  return (value as Record<string, unknown>)[key];
}
console.log(read([7, 8], "1"), read([7], "length"), read("text", "0"), read({ k: 1 }, "k"), read(new Map(), "size"));
function path(value: unknown, ...keys: string[]): unknown {
  for (const key of keys) value = (value as Record<string, any> | undefined)?.[key];
  return value;
}
console.log(path({ a: [{ b: "deep" }] }, "a", "0", "b"), path({ a: 1 }, "x", "y"));
for (const nothing of [null, undefined])
  try {
    console.log(read(nothing, "k"));
  } catch (error) {
    console.log(String(error));
  }
