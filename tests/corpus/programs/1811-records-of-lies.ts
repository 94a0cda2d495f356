// What a type guard that lies, or a Record over an object of fixed properties, leads to: a TypeError, never memory read wrongly.
interface P {
  a: number;
}
class C {
  x = 1;
  m(): number {
    return 7;
  }
  get g(): number {
    return 5;
  }
}
function lie(value: unknown): boolean {
  return value !== undefined;
}
const isNumbers = (v: unknown): v is number[] => lie(v);
const isStrings = (v: unknown): v is string[] => lie(v);
const isFunction = (v: unknown): v is () => number => lie(v);
const isString = (v: unknown): v is string => lie(v);
const isBytes = (v: unknown): v is Uint8Array => lie(v);
const isRecord = (v: unknown): v is Record<string, unknown> => lie(v);
function attempt(name: string, run: () => unknown): void {
  try {
    console.log(name, String(run()));
  } catch (e) {
    console.log(name, String(e));
  }
}
const p: P = { a: 1 };
const held: { v: P } = { v: p };
attempt("numbers", () => (isNumbers(held.v) ? held.v.length : 0));
attempt("strings", () => (isStrings(held.v) ? held.v[0]! : 0));
attempt("function", () => (isFunction(held.v) ? held.v() : 0));
attempt("string", () => (isString(held.v) ? held.v.length : 0));
attempt("bytes", () => (isBytes(held.v) ? held.v[0]! : 0));
const c: unknown = new C();
if (isRecord(c)) {
  attempt("field", () => c["x"]);
  attempt("method", () => c["m"]);
  attempt("getter", () => c["g"]);
  attempt("inherited", () => c["toString"]);
  attempt("set", () => (c["x"] = 2));
  attempt("add", () => (c["n"] = 2));
  attempt("delete", () => delete c["x"]);
  attempt("error", () => (new Error("text") as unknown as Record<string, unknown>)["message"]);
  attempt("type", () => ((({ a: "x" }) as unknown as Record<string, number>)["a"] ?? 0) + 1);
  const copy = Object.fromEntries(Object.entries(c));
  copy["n"] = 2;
  console.log(JSON.stringify(copy), JSON.stringify(c));
}
attempt("array", () => Object.keys([1] as unknown as Record<string, number>));
attempt("map", () => Object.keys(new Map([["a", 1]]) as unknown as Record<string, number>));
