// Object.getOwnPropertyNames, hasOwn and `in` of objects that have more than their keys.
class Failure extends Error {
  code = 5;
  constructor(message: string, readonly extra = "more") {
    super(message, { cause: "why" });
  }
}
const add = function add(a: number, b: number): number {
  return a + b;
};
const things: [string, object][] = [
  ["map", new Map([["a", 1]])],
  ["set", new Set([1])],
  ["date", new Date(0)],
  ["pattern", /a/g],
  ["error", new Error("x")],
  ["bare error", new Error()],
  ["error with cause", new RangeError("x", { cause: 1 })],
  ["failure", new Failure("m")],
  ["errors", new AggregateError([1, 2], "m")],
  ["bytes", new Uint8Array([1, 2])],
  ["array", ["x"]],
  ["object", { a: 1, b: undefined }],
  ["match", "abc".match(/b(?<x>c)/)!],
  ["found", /b/d.exec("ab")!],
  ["reason", AbortSignal.abort().reason as object],
  ["controller", new AbortController()],
  ["iterator", [1].values()],
  ["generator", (function* () { yield 1; })()],
];
const keys = "a 0 length size x lastIndex message stack name cause errors source next toString signal code extra getTime exec index flags".split(" ");
for (const [name, o] of things) {
  console.log(name, Object.getOwnPropertyNames(o).join(), "|", Object.keys(o).join());
  console.log("  own", keys.filter((k) => Object.hasOwn(o, k)).join(), "|", keys.filter((k) => o.hasOwnProperty(k)).join());
  console.log("  in", keys.filter((k) => k in o).join());
}
const f: object = add;
console.log(Object.hasOwn(f, "name"), Object.hasOwn(f, "length"), f.hasOwnProperty("call"), "call" in f, Object.keys(f).length);
const controller = new AbortController();
console.log(JSON.stringify(controller), Object.entries({ ...controller }).length, "signal" in controller);
const text: unknown = "né";
if (typeof text === "string") console.log(Object.getOwnPropertyNames(text).join());
