// Methods of interfaces that are functions of a Record.
interface Svc { get(k: string, n?: number): string; n?: number }
const use = (s: Svc): string => s.get("a");
const a: any = { get: (k: string) => k + 1 };
console.log(use(a), (a as Svc).get("b", 2));
const c: any = {}; c.get = (k: string, n = 7) => k + n; console.log(use(c), (c as Svc).get("x", 3));
const r: Record<string, any> = { get: function (k: string) { return k.toUpperCase(); } }; console.log(use(r as Svc));
class Real implements Svc { get(k: string): string { return "real " + k; } }
console.log(([new Real(), a] as Svc[]).map(use), use({ get: () => "literal" }));
interface Visitor { visit(n: { v: number }): void; done?(): void }
const v: any = { seen: 0, visit: (n: { v: number }) => { v.seen += n.v; } };
const walk = (x: Visitor): void => { x.visit({ v: 2 }); x.visit({ v: 3 }); x.done?.(); };
walk(v); console.log(v.seen); v.done = () => console.log("done"); walk(v);
interface Optional { visit(n: number): void; done?(): void }
const w: any = { visit: (n: number) => console.log(n) };
const told = (x: Optional): void => { x.visit(1); x.done?.(); if (x.done) x.done(); console.log(typeof x.done, "done" in x); };
told(w); w.done = () => console.log("done"); told(w);
