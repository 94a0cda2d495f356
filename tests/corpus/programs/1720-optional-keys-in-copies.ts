// What a spread, a rest pattern and Object.keys make of optional properties: absent, there with undefined, in any order.
interface O { a: string; b?: string | undefined; c?: number | undefined }
const show = (o: object): void => console.log(JSON.stringify(o), Object.keys(o).join());
const z1: { b?: undefined } = { b: undefined }; const r1 = { b: "z", ...z1 };
console.log(r1.b, "b" in r1); show(r1);
function over(o: O): void {
  const r = { b: "z", c: 7, ...o };
  console.log(r.b, r.c, "b" in r, "c" in r); show(r);
}
over({ a: "x" }); over({ a: "x", b: undefined }); over({ a: "x", b: "q", c: undefined }); over({ b: undefined, a: "k" });
const v: { b?: string | undefined } = { b: undefined };
const r2 = { b: "z", ...v }; console.log(r2.b, Object.keys(r2).join());
class C { a = 1; b?: string; c?: number | undefined }
const c = new C();
const r3 = { b: "before", x: 3, ...c };
console.log(r3.b === undefined, "b" in r3, "c" in r3); show(r3);
const { a, ...rest } = { a: "x", b: undefined } as O;
console.log(a, "b" in rest, "c" in rest); show(rest);
function rest2(o: O): void { const { a, ...r } = o; show(r); console.log("b" in r, "c" in r); }
rest2({ a: "1" }); rest2({ a: "1", b: undefined }); rest2({ c: undefined, b: undefined, a: "1" }); rest2({ c: 1, a: "1", b: "x" });
let keys = ""; for (const k of Object.keys(r2)) keys += k; console.log(keys);
console.log(Object.hasOwn(r2, "b"), Object.hasOwn({ ...({ a: "" } as O) }, "b"));
interface Base { host?: string; port?: number; name: string }
function mk(base: Base, port: number): void { show({ ...base, port }); show({ ...base, host: "h", port }); show({ port, ...base }); show({ port: 1, ...base, host: "k" }); }
mk({ name: "n" }, 1); mk({ host: "h", name: "n" }, 1); mk({ port: 3, name: "n" }, 1); mk({ port: 3, host: "q", name: "n" }, 1); mk({ name: "n", port: 3, host: "q" }, 4);
interface Opts { a?: number; b?: number; c?: number; d?: number }
function merge(x: Opts, y: Opts): void { show({ ...x, ...y }); show({ ...y, ...x, e: 1 }); const i = { ...x, b: 5 }; show({ ...i, ...y }); const { b, ...r } = { ...x, ...y }; show(r); console.log(b); }
const all: Opts[] = [{}, { a: 1 }, { b: 2 }, { d: 4, a: 1 }, { c: 3, b: 2, a: 1 }, { d: 4 }];
for (const x of all) for (const y of all) merge(x, y);
const p: Partial<Record<"x" | "y" | "z", number>> = {}; p.z = 1; p.x = 2; show(p); p.y = 3; show(p);
const q: Partial<Opts> = {}; q.d = 1; q.b = 2; show(q); q.a = 3; show(q); q.d = 9; show(q);
interface W { a?: string; b: number }
function w(x: W): void { const y: W = { ...x }; y.a = "late"; show(y); }
w({ b: 1 }); w({ a: "e", b: 1 });
