function t(name: string, f: () => unknown): void { try { console.log(name, String(f())); } catch (e) { console.log(name, e instanceof TypeError); } }
interface P { a: number }
class C { x = 1; m(): number { return 7; } get g(): number { return 5; } #p = 3; q(): number { return this.#p; } }
class D extends C { y = "s"; }
class Err extends Error { code = 4; }
function lie<T>(_v: unknown): boolean { return true; }
function isRec(v: unknown): v is Record<string, unknown> { return typeof v === "object" && v !== null; }
function isP(v: unknown): v is P { return lie(v); }
function isC(v: unknown): v is C { return lie(v); }
const p: P = { a: 1 };
t("recP", () => { const v: Record<string, number> = { a: 4 }; return isP(v) ? v.a : 0; });
t("recC", () => { const v: Record<string, number> = { a: 4 }; return isC(v) ? v.m() : 0; });
t("C1", () => { const v: C = new D(); return isRec(v) ? Object.keys(v).join() + String(v["x"]) + String(v["y"]) + String(v["zz"]) : 0; });
t("C2", () => { const v: unknown = new D(); return isRec(v) ? Object.keys(v).join() + String(v["x"]) + String(v["y"]) + String(v["zz"]) + ("m" in v) + Object.hasOwn(v, "m") + Object.hasOwn(v, "x") + ("g" in v) + ("zz" in v) : 0; });
t("C3", () => { const v: unknown = new D(); if (!isRec(v)) return 0; const back = v as unknown as C; return back.m() + back.q(); });
t("C4", () => { const v: unknown = new D(); if (!isRec(v)) return 0; return v instanceof D ? v.y : "none"; });
t("C5", () => { const v: unknown = new D(); if (!isRec(v)) return 0; let s = ""; for (const k in v) s += k; for (const [k, x] of Object.entries(v)) s += k + String(x); return s; });
t("C6", () => { const v: unknown = new D(); if (!isRec(v)) return 0; const { x, ...rest } = v; return String(x) + JSON.stringify(rest) + JSON.stringify(v); });
t("C7", () => { const v: unknown = { a: [1, 2], b: { c: "x" }, d: null, e: 5n, f: true }; if (!isRec(v)) return 0; const b = v["b"]; if (!isRec(b)) return 1; const a = v["a"]; return String(b["c"]) + String(v["d"]) + String(v["e"]) + String(v["f"]) + (Array.isArray(a) ? String(a.length) : "-"); });
t("C8", () => { const v: unknown = { b: { c: "x" } }; if (!isRec(v)) return 0; const copy: Record<string, unknown> = { ...v }; copy["n"] = 1; return JSON.stringify(copy) + JSON.stringify(v); });
t("opt", () => { const o: { a?: number; b: string } = { b: "x" }; const v: unknown = o; if (!isRec(v)) return 0; const before = Object.keys(v).join() + String(v["a"]); o.a = 3; return before + Object.keys(v).join() + String(v["a"]); });
t("err", () => { const e: unknown = new Err("boom"); if (!isRec(e)) return 0; return String(e["code"]) + Object.keys(e).join() + ("message" in e); });
t("self", () => { const v: unknown = p; if (!isRec(v)) return 0; p.a = 9; return String(v["a"]) + (v === (p as unknown)); });
t("map", () => { const m = new Map<string, Record<string, unknown>>(); const v: unknown = p; if (isRec(v)) m.set("k", v); return JSON.stringify(m.get("k")) + String(m.get("k")?.["a"]); });
t("arr", () => { const list: Record<string, unknown>[] = []; for (const v of [p, { z: 1 }] as unknown[]) if (isRec(v)) list.push(v); return list.map((r) => Object.keys(r).join("+")).join(); });
t("union", () => { const f = (v: Record<string, unknown> | string | number): string => typeof v === "string" ? v : typeof v === "number" ? "n" : Object.keys(v).join(); const u: unknown = p; return f(u as Record<string, unknown>) + f("s") + f(1); });
type Alias = { a: number };
t("alias", () => { const al: Alias = { a: 3 }; const r = al as Record<string, number>; return r["a"]; });
t("nullish", () => { const r = (undefined as unknown) as Record<string, number> | undefined; return String(r?.["a"]); });
t("optchain", () => { const r = (p as unknown) as Record<string, number> | undefined; return String(r?.["a"]); });
t("nested", () => { const r = ({ o: { k: 1 } } as unknown) as Record<string, Record<string, number>>; return r["o"]!["k"]; });
t("tags", () => { const o = { tags: ["a", "b"] }; const r = (o as unknown) as Record<string, string[]>; r["tags"]!.push("c"); return o.tags.join() + r["tags"]!.length; });
t("dyn", () => { const r = (p as unknown) as Record<string, number>; let n = 0; for (const k of ["a", "b", "c"]) if (k in r) n += r[k]!; return n; });
t("value", () => Object.values((p as unknown) as Record<string, number>).reduce((a, b) => a + b, 0));
function numbersOf(v: C): string {
  return isRec(v) ? Object.keys(v).join() + String(v["x"]) : "none";
}
function keysOf<T extends object>(v: T): string {
  if (!isRec(v)) return "none";
  const seen: Record<string, unknown> = v;
  return `${Object.keys(seen).join()} ${String(seen["x"])} ${String(seen["a"])}`;
}
console.log(numbersOf(new D()), keysOf(p), keysOf(new D()), keysOf({ s: "t" }));
