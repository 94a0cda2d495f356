// Without noUncheckedIndexedAccess the checker takes a variable for what it was set to; it may be undefined.
const s: string[] = [];
class C { p: string | undefined = s[0]; }
const T = (n: string, f: () => unknown) => { try { console.log(n, String(f())); } catch (e) { console.log(n, "E", String(e)); } };
function g(): string | undefined { return s[3]; } T("ret", () => g());
T("map", () => { const m = new Map<string, string | undefined>(); m.set("k", s[1]); return m.get("k"); });
T("arrow", () => { const h = (k: number): string | undefined => s[k]; return h(1); });
T("rec", () => { const r: Record<string, number> = {}; const n: number | undefined = r["a"]; return n; });
T("arr", () => { const arr: (string | undefined)[] = [s[0], s[1]]; return arr[0]; });
T("recq", () => { const r: Record<string, number> = {}; let z: number | null | undefined; z = r.q; return z; });
T("unk", () => { const y: unknown = s[9]; return y; });
T("pat", () => { const [a1 = "dflt"] = s; return a1; });
T("tern", () => { const t: string | undefined = s.length ? s[0] : undefined; return t; });
T("nn", () => { const c3: string | undefined = s[0] ?? undefined; return c3; });
T("as", () => { const b = s[0] as string | undefined; return b; });
T("prop", () => { const o: { a?: string } = {}; o.a = s[0]; return o.a; });
T("argopt", () => { const f = (a?: string) => a ?? "none"; return f(s[0]); });
T("push", () => { const l: (string | undefined)[] = []; l.push(s[0]); return l[0]; });
T("tmpl", () => `${s[0]}`);
T("eq", () => s[0] === undefined);
T("cond", () => { const t: string | undefined = s[0]; if (t) return t.length; return "no"; });
T("shift", () => { const q: string[] = []; const t: string | undefined = q.shift(); return t; });
T("field", () => new C().p);
