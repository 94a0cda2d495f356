// Optional properties of the narrowed member of a union.
type Ev = { type: "open"; path: string } | { type: "close"; code?: number; why?: string };
const show = (e: Ev): string => (e.type === "close" ? `close ${e.code ?? "-"} ${e.why ?? "?"}` : e.path);
console.log(show({ type: "close" }), show({ type: "close", code: 3 }), show({ type: "open", path: "p" }));
function f(e: Ev): string { if (e.type !== "close") return e.path; const { code = 7 } = e; return String(code); }
console.log(f({ type: "close" }), f({ type: "open", path: "q" }));
type N = { kind: "leaf"; v: number } | { kind: "node"; l?: N; r?: N };
function sum(n: N | undefined): number { if (!n) return 0; switch (n.kind) { case "leaf": return n.v; case "node": return sum(n.l) + sum(n.r); } }
console.log(sum({ kind: "node", l: { kind: "leaf", v: 2 }, r: { kind: "node", r: { kind: "leaf", v: 3 } } }));
interface A { a?: string } interface B { b?: number }
const ab = (x: A | B): string => ("a" in x ? `a ${x.a}` : "b" in x ? `b ${x.b}` : "none");
console.log(ab({ a: "q" }), ab({ b: 1 }), ab({}));
type R = { ok: true; value: number; note?: string } | { ok: false; error: string; retry?: boolean };
const rs: R[] = [{ ok: true, value: 1 }, { ok: false, error: "e", retry: true }, { ok: true, value: 2, note: "n" }];
for (const r of rs) { if (r.ok) console.log(r.value, r.note ?? "-"); else console.log(r.error, r.retry ?? false); }
const e1: Ev = { type: "close", code: 1 }; if (e1.type === "close") { e1.code = 5; console.log(e1.code); }
const g = (e: Ev) => { if (e.type === "close") { e.code = 9; e.why ??= "w"; } return JSON.stringify(e); };
console.log(g({ type: "close", code: 1, why: "z" }));
