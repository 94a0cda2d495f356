// Without exactOptionalPropertyTypes an optional property may be set to undefined: it is a key all the same.
interface O { a?: string; b?: number; c?: boolean; d: string }
const show = (o: object): void => console.log(JSON.stringify(o), Object.keys(o).join());
const o: O = { d: "d" };
o.a = undefined; show(o); console.log("a" in o, o.a === undefined, Object.hasOwn(o, "b"));
o.b = 2; o.a = "x"; show(o); o.b = undefined; o.c = undefined; show(o); o.c = true; show(o); delete o.a; show(o); o.a = undefined; show(o);
const lit: O = { d: "q", b: undefined, a: undefined }; show(lit); lit.b = 3; show(lit);
function over(x: O): void { const r = { a: "dflt", ...x, e: 1 }; console.log(r.a, r.a === undefined, r.e); show(r); const { a = "def", ...rest } = x; console.log(a); show(rest); const w = { ...x, a: "w" }; show(w); console.log(w.a.length); }
over(o); over(lit); over({ d: "" }); over({ a: undefined, d: "" }); over({ c: undefined, d: "", a: "s" });
class C { p?: string; q?: number = 1; constructor(p?: string) { this.p = p; } } const c = new C(); show(c); show(new C("s")); c.q = undefined; show(c); show({ q: 9, p: "before", ...c });
const part: Partial<O> = { a: undefined }; const m: O = { d: "m", a: "orig", ...part }; show(m);
function set<K extends keyof O>(x: O, v: string | undefined, n: number | undefined): void { x.a = v; x.b = n; show(x); }
set({ d: "1" }, undefined, undefined); set({ d: "2" }, "v", undefined); set({ d: "3" }, undefined, 3); set({ d: "4", b: 1 }, "late", 3);
function pass(opt: { level?: number }): number { return opt.level ?? 5; } console.log(pass({ level: undefined }), pass({}), pass({ level: 2 }));
const fn = (x?: { y?: string }): string => x?.y ?? "none"; console.log(fn({ y: undefined }), fn(), fn({ y: "yes" }));
const t: Partial<Record<"k" | "l", number>> = {}; t.l = undefined; t.k = 1; show(t); console.log("l" in t, t.l);
const arr: O[] = [o, lit]; console.log(JSON.stringify(arr)); for (const x of arr) x.c = undefined; console.log(JSON.stringify(arr, null, 1)); console.log(arr.map((x) => Object.keys(x).length).join());
const nested: { in?: { v?: number } } = { in: undefined }; show(nested); nested.in = { v: undefined }; show(nested); nested.in.v = 4; show(nested);
const merged = { ...o, ...lit, ...(o.a ? { b: 7 } : {}) }; show(merged);
const cond = o.d === "d" ? { a: "one", z: 1 } : { a: undefined, z: 2 }; show({ ...o, ...cond });
