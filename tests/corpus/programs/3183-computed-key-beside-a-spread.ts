interface State { name: string; age: number; tags?: string[]; nested: { on: boolean; level: number } }
type Action = { type: "set"; key: "name"; value: string } | { type: "num"; key: "age"; value: number } | { type: "nest"; key: keyof State["nested"]; value: boolean | number };
function reduce(s: State, a: Action): State {
  switch (a.type) {
    case "set": return { ...s, [a.key]: a.value };
    case "num": return { ...s, [a.key]: a.value };
    case "nest": return { ...s, nested: { ...s.nested, [a.key]: a.value } };
  }
}
let s: State = { name: "a", age: 1, nested: { on: false, level: 0 } };
for (const a of [{ type: "set", key: "name", value: "b" }, { type: "num", key: "age", value: 7 }, { type: "nest", key: "on", value: true }, { type: "nest", key: "level", value: 3 }] as Action[]) { const before = s; s = reduce(s, a); console.log(s, s === before, s.nested === before.nested); }
console.log(s.name.length + s.age, s.nested.on && s.nested.level, JSON.stringify(s), Object.keys(s), { ...s, age: 2 });
function update<T extends object, K extends keyof T>(o: T, k: K, v: T[K]): T { return { ...o, [k]: v }; }
const p = update({ x: 1, y: "q" }, "x", 5); console.log(p, p.x + 1, p.y.length, update(s, "tags", ["t"]).tags?.length);
const patch = (k: keyof State, v: unknown): Partial<State> => ({ [k]: v }); console.log(patch("age", 3).age, patch("name", "n"), Object.assign({}, s, patch("age", 9)));
class Store { private state: State = s; set<K extends keyof State>(k: K, v: State[K]) { this.state = { ...this.state, [k]: v }; return this; } get current() { return this.state; } }
console.log(new Store().set("age", 40).set("nested", { on: false, level: 9 }).current, new Store().set("tags", []).current.tags);
const FIELDS = ["a", "b", "c"] as const; type F = (typeof FIELDS)[number]; type Rec = Record<F, number> & { source: string };
const made = FIELDS.reduce((acc, f, i) => ({ ...acc, [f]: i }), { source: "s" } as Rec); console.log(made, made.b + made.c, made.source);
interface P { x: number; y: number } const move = (q: P, axis: "x" | "y", d: number): P => ({ ...q, [axis]: q[axis] + d });
let q: P = { x: 0, y: 0 }; for (let i = 0; i < 5; i++) q = move(q, i % 2 ? "x" : "y", i); console.log(q, Math.hypot(q.x, q.y).toFixed(2)); const { x, ...rest } = move(q, "y", 1); console.log(x, rest);
try { const bad = patch("age", "text"); console.log(bad.age!.toFixed(1)); } catch (e) { console.log((e as Error).name); }
{
  interface Shape { area(): number; w: number; h: number }
  const grow = (s: Shape, k: "w" | "h"): Shape => ({ ...s, [k]: s[k] * 2, area() { return this.w * this.h; } });
  const g = grow({ w: 2, h: 3, area() { return 0; } }, "w"); console.log(g.area(), g.w, g);
  interface Opt { readonly a?: number; b?: string; cb?: (n: number) => number }
  const withKey = (o: Opt, k: keyof Opt, v: Opt[keyof Opt]): Opt => ({ b: "d", ...o, [k]: v, a: 1 });
  console.log(withKey({}, "b", "z"), withKey({ a: 5 }, "cb", (n: number) => n + 1).cb?.(4), withKey({ a: 2, b: "q" }, "a", undefined));
  type Tree = { v: number; kids: Record<string, Tree> }; const put = (t: Tree, k: string, c: Tree): Tree => ({ ...t, kids: { ...t.kids, [k]: c } }); console.log(JSON.stringify(put(put({ v: 1, kids: {} }, "x", { v: 2, kids: {} }), "y", { v: 3, kids: {} })));
  type U = { kind: "a"; n: number } | { kind: "b"; s: string }; const tag = (u: U, k: "kind"): U => ({ ...u, [k]: u.kind } as U); const t = tag({ kind: "b", s: "q" }, "kind"); console.log(t.kind === "b" ? t.s : t.n);
  const list: Shape[] = [g, grow(g, "h")]; console.log(list.map((s) => s.area()), list.map(({ w, h }) => w + h)); for (const s of list) s.w += 1; console.log(list[0]!.area(), "w" in g, Object.entries(g).length);
}
