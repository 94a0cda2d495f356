// Names of Object.prototype as keys of Records and of objects from JSON, and `in` on objects of all kinds.
function show(name: string, f: () => unknown): void {
  try { console.log(name, String(f())); } catch (e) { console.log(name, e instanceof Error ? e.name + ": " + e.message : "?"); }
}
const names = ["constructor", "__defineGetter__", "__defineSetter__", "hasOwnProperty", "__lookupGetter__", "__lookupSetter__",
  "isPrototypeOf", "propertyIsEnumerable", "toString", "valueOf", "toLocaleString", "__proto__", "tostring", "toStrinG", "", "length"];
const r: Record<string, number> = {};
for (const n of names) {
  show(n, () => n in r);
  r[n] = 1;
  show(n, () => n in r);
}
console.log(Object.keys(r).join());
const own: Record<string, number> = { ["__proto__"]: 1, toString: 2, constructor: 3 };
show("own", () => own["__proto__"]);
show("own", () => own["toString"]);
show("own", () => own.constructor);
own["__proto__"] = 5;
const copied: Record<string, number> = { ...own };
console.log(JSON.stringify(own), Object.keys(copied).join());
const parsed = JSON.parse('{"__proto__":{"a":1},"valueOf":2}') as Record<string, unknown>;
console.log(JSON.stringify(parsed), "__proto__" in parsed, "toString" in parsed, "nope" in parsed);
parsed["__proto__"] = 3;
console.log(JSON.stringify(parsed), Object.keys(parsed).join());
const from: Record<string, number> = Object.fromEntries([["__proto__", 1], ["a", 2]]);
const sp: Record<string, number> = { ...from, x: 1 };
console.log(JSON.stringify(from), JSON.stringify(sp));
const __proto__ = 9;
const short: Record<string, number> = { __proto__ };
console.log(JSON.stringify(short));
class K { m(): void {} get g(): number { return 1; } f = 1; }
function has(o: object): string {
  return [
    "toString" in o, "constructor" in o, "__proto__" in o, "length" in o, "0" in o, "1" in o, "m" in o, "g" in o, "f" in o,
    "size" in o, "get" in o, "push" in o, "message" in o, "name" in o, "stack" in o, "cause" in o, "next" in o, "subarray" in o, "01" in o, "a b" in o, "call" in o,
  ].map((b) => (b ? 1 : 0)).join("");
}
console.log(has([1]), has([]), has(new K()), has(new Map()), has(new Set()), has(new Error("x")), has(new TypeError("", { cause: 1 })));
console.log(has(new Uint8Array(1)), has(() => 1), has({ f: 1 }), has({ cause: 2 }), has(r), has(JSON.parse("[1,2]") as object));
