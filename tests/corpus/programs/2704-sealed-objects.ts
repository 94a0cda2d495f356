// Object.seal, preventExtensions, and what isFrozen, isSealed and isExtensible say.
const attempt = (what: string, f: () => unknown): void => {
  try {
    console.log(what, JSON.stringify(f()));
  } catch (e) {
    console.log(what, String(e));
  }
};
const state = (o: unknown): string => [Object.isFrozen(o), Object.isSealed(o), Object.isExtensible(o)].map(Number).join("");
interface Options { a: number; b?: string; c?: number }
const kinds: [string, (o: Options) => void][] = [
  ["free", () => {}],
  ["not extensible", (o) => Object.preventExtensions(o)],
  ["sealed", (o) => Object.seal(o)],
  ["frozen", (o) => Object.freeze(o)],
  ["sealed, then not extensible", (o) => Object.preventExtensions(Object.seal(o))],
  ["not extensible, then frozen", (o) => Object.freeze(Object.preventExtensions(o))],
];
for (const [name, fix] of kinds) {
  const o: Options = { a: 1, b: "b" };
  fix(o);
  console.log(name, state(o));
  attempt("  set", () => { o.a = 2; return o; });
  attempt("  add", () => { o.c = 2; return o; });
  attempt("  delete", () => { delete o.b; return o; });
  attempt("  add again", () => { o.b = "c"; return o; });
  const r: Record<string, number> = { a: 1, b: 2 };
  fix(r as unknown as Options);
  attempt("  record set", () => { r["a"] = 2; return r; });
  attempt("  record add", () => { r["c"] = 2; return r; });
  attempt("  record delete", () => { delete r["b"]; return r; });
  attempt("  record add again", () => { r["b"] = 2; return r; });
  console.log("  ", state(o), state(r));
}
class Base { a = 1; constructor(how: number) { if (how === 1) Object.preventExtensions(this); if (how === 2) Object.seal(this); } }
class More extends Base { b = 2; }
class Same extends Base { override a = 2; }
for (const how of [0, 1, 2]) {
  attempt(`more ${how}`, () => new More(how));
  attempt(`same ${how}`, () => new Same(how));
}
console.log(state({}), state(Object.preventExtensions({})), state(Object.preventExtensions({ a: 1 })), state(Object.seal({ a: 1 })), state(Object.seal({})));
console.log(state(Object.seal({ get a() { return 1; } })), state(Object.preventExtensions({ get a() { return 1; } })), state(Object.seal({ get a() { return 1; }, b: 2 })));
console.log(state([]), state([1]), state(Object.freeze([])), state(new Map()), state(Object.seal(new Map())), state(Object.preventExtensions(new Set([1]))), state(new Date(0)));
console.log(state(1), state("a"), state(undefined), state(null), state(1n), state(true), state(() => 1), state(new Error("x")), state(/x/));
console.log(state(new Uint8Array(1)), state(Object.seal(new Uint8Array(1))), state(Object.preventExtensions(new Uint8Array(1))), state(Object.preventExtensions(new Uint8Array(0))));
const emptied: Record<string, number> = { a: 1 };
Object.preventExtensions(emptied);
delete emptied["a"];
console.log(state(emptied));
const sealed = Object.seal({ count: 0, items: [1] });
sealed.count++;
sealed.items.push(2);
console.log(JSON.stringify(sealed));
