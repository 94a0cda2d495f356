// What structuredClone cannot copy exactly throws, and the value stays as it was.
class Point { x = 1; }
class Failure extends Error { code = 1; }
const named = new Error("n");
named.name = "Mine";
const bytes = new Uint8Array(4);
const values: [string, unknown][] = [
  ["function", () => 1], ["class", Point], ["instance", new Point()], ["instance within", { list: [new Point()] }], ["own error", new Failure("f")],
  ["named error", named], ["promise", Promise.resolve(1)], ["getter", { get a() { return 1; } }], ["method", { m() { return 1; } }], ["match", "ab".match(/a/)],
  ["url", new URL("http://a")], ["weak map", new WeakMap()], ["iterator", [1].values()], ["value of a map", new Map([[1, new Point()]])],
];
for (const [name, value] of values) {
  try {
    console.log(name, structuredClone(value));
  } catch (e) {
    console.log(name, String(e));
  }
}
console.log(Object.prototype.toString.call(bytes));
for (const value of [() => 1, [1].values(), async () => {}] as unknown[]) {
  try {
    console.log(Object.prototype.toString.call(value));
  } catch (e) {
    console.log(String(e));
  }
}
