// Optional properties deleted and added again: what is there, and in what order.
interface S { host?: string; port: number; tags?: string[]; n?: number | undefined }
const show = (o: object): void => console.log(JSON.stringify(o), Object.keys(o).join());
const s: S = { host: "h", port: 1 };
console.log(delete s.host, s.host, "host" in s); show(s);
s.host = "again"; show(s); s.n = undefined; show(s); s.n = 5; show(s); delete s.n; delete s.n; show(s); s.tags = ["x"]; s.n = 1; show(s);
function strip(o: S | undefined): S | undefined { delete o?.host; delete o?.["tags"]; return o; }
show(strip({ port: 2, host: "z", tags: [] })!); console.log(strip(undefined) === undefined);
class C { a?: string = "a"; b = 2; c?: number; #p = 1; sum(): number { return this.b + (this.c ?? 0) + this.#p; } drop(): this { delete this.a; return this; } }
const c = new C(); show(c); delete c.a; show(c); c.a = "back"; show(c); console.log(c.sum()); c.c = 4; delete c.c; show(c); console.log(c.sum(), "c" in c, "a" in c); show(new C().drop()); show({ ...c, z: 1 });
class D extends C { d?: boolean = true; } const d = new D(); delete d.d; delete d.a; show(d); d.a = "q"; d.d = false; show(d);
type K = "x" | "y"; const t: Partial<Record<K, number>> = { x: 1, y: 2 }; const k: K = Math.random() < 2 ? "x" : "y"; delete t[k]; show(t); t.x = 9; show(t);
interface N { "1"?: string; "0"?: string; b?: string; a?: string } const n: N = {}; n.a = "a"; n["1"] = "1"; n.b = "b"; n["0"] = "0"; show(n); delete n["1"]; show(n); n["1"] = "i"; show(n); delete n.a; n.a = "z"; show(n);
const r: Record<string, number | undefined> = { p: 1, q: undefined }; delete r.p; delete r["q"]; show(r);
let steps = ""; const log = (x: string): S => { steps += x; return s; }; delete log("a").host; delete (log("b").tags); console.log(steps); show(s);
interface Deep { in?: { v?: number; w?: number } } const deep: Deep = { in: { v: 1, w: 2 } }; delete deep.in?.v; show(deep); delete deep.in; show(deep); const dd = (x: Deep): void => { delete x.in?.v; }; dd(deep);
const arr: S[] = [{ port: 1, host: "a" }, { port: 2 }]; for (const x of arr) delete x.host; show(arr); for (const [i, x] of arr.entries()) x.host = String(i); show(arr);
function gen<T extends { id?: number }>(x: T): T { delete x.id; return x; } show(gen({ id: 3, name: "n" } as { id?: number; name: string }));
const j = JSON.parse('{"host":"h","port":3,"x":1}') as S; delete j.host; show(j); j.host = "h2"; show(j);
console.log(s.n! + 1, (s.n ?? 0) + 1, s.n === undefined); delete s.n; console.log(s.n === undefined, (s.n ?? 7) + 1);
