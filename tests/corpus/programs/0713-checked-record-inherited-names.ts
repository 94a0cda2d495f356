// Differs from Node on purpose: see the .expected file. Reading an inherited property of a Record and changing its
// prototype are checked errors.
function show(name: string, f: () => unknown): void {
  try { console.log(name, String(f())); } catch (e) { console.log(name, e instanceof Error ? e.name + ": " + e.message : "?"); }
}
const counts: Record<string, number> = { a: 1, ["__proto__"]: 2 };
type P = { x: number; y?: string };
const p: P = { x: 1 };
for (const k of ["a", "b", "toString", "__proto__", "x", "y"]) console.log(k, Object.hasOwn(counts, k), Object.hasOwn(p, k));
for (const w of ["tea", "constructor", "hasOwnProperty"]) show(w, () => (counts[w] = (counts[w] ?? 0) + 1));
const nested: Record<string, Record<string, number>> = {};
show("write", () => (nested["__proto__"] = { polluted: 1 }));
show("write2", () => (nested["__proto_"] = { polluted: 1 }));
const texts: Record<string, string> = {};
show("prim", () => (texts["__proto__"] = "x"));
console.log(Object.keys(texts).length, Object.keys(nested).join());
const u: Record<string, unknown> = {};
show("null", () => (u["__proto__"] = null));
show("fn", () => { u["__proto__"] = () => 1; return 1; });
show("undef", () => { u["__proto__"] = undefined; return Object.keys(u).length; });
const { isPrototypeOf: t } = JSON.parse('{"isPrototypeOf":"own"}') as Record<string, string>;
console.log(t);
show("destructured", () => { const { valueOf: v } = u; return v; });
interface J { toLocaleString: unknown }
show("view", () => (JSON.parse("{}") as J).toLocaleString);
const ofLiteral = (key: string) => ({ a: 1 })[key];
show("literal", () => `${ofLiteral("a")} ${ofLiteral("b")} ${ofLiteral("valueOf")}`);
