// What the checker says is never there is there all the same: through wider array types, casts, JSON and generics.
function show(s: string): void { console.log(s.length); }
const o: object = { b: "xyz" }; for (const v of Object.values(o)) show(v as string);
const o2: object = { b: { v: 1 } }; for (const x of Object.values(o2)) { const y = x as { v: number }; console.log(y.v); }
const e: never[] = []; const ns: string[] = e; ns.push("abc"); for (const v of e) { const s: string = v; console.log(s.length); }
const r: { items: never[] } = { items: [] }; const w: { items: string[] } = r; w.items.push("abc"); for (const x of r.items) { const s: string = x; console.log(s.length); }
const r2 = { items: [] }; const w2: { items: string[] } = r2; w2.items.push("abcd"); for (const x of r2.items) { const s: string = x; console.log(s.length); }
const fs: ((s: string) => void)[] = []; const f = (s: string): void => { console.log(s); }; fs.push(f as never); fs[0]!("x");
class A { ls: { a?: number[] } = {}; add(): void { (this.ls.a ??= [] as number[] as never).push(1); console.log(this.ls.a?.length); } } new A().add();
function h<T>(): T { return undefined as never; } try { const s = h<string>(); console.log(s.length); } catch (e) { console.log((e as Error).name); }
class Stack<T> { private a: T[] = []; push(x: T): void { this.a.push(x); } pop(): T { if (this.a.length === 0) return null as never; return this.a.pop()!; } }
const s = new Stack<{ v: number }>(); try { console.log(s.pop().v); } catch (e) { console.log((e as Error).name); }
function fv(x: never): void { show(x); } const n = JSON.parse('{"a":"xyz"}') as { a: never }; try { show(n.a); } catch (e) { console.log(String(e)); } try { fv(JSON.parse('"abc"') as never); } catch (e) { console.log(String(e)); }
const x: number[] | undefined = [] as number[] as never; console.log(JSON.stringify(x));
const e2: never[] = []; const ns2: (string | number)[] = e2; ns2.push(5); for (const v of e2) { const u: unknown = v; console.log(typeof u); } console.log(e2.includes(5 as never), e2.map((x) => String(x)).join(), e2.pop(), e2.length);
const id = (q: unknown): unknown => q; console.log(String(id(5) as never));
const fns: Record<string, (x: never) => string> = { up: (s: string) => s.toUpperCase() }; console.log(fns["up"]!("abc" as never));
const fs2: ((x: never) => void)[] = []; const n1 = (n: number): void => console.log(n + 1); fs2.push(n1); for (const f of fs2) f(1 as never);
function fail(m: string): never { throw new Error(m); } function pick(a: string | undefined): string { return a ?? fail("none"); } try { console.log(pick("q")); pick(undefined); } catch (e) { console.log((e as Error).message); }
const emptyS = new Set<never>(); const ws = emptyS as Set<unknown>; ws.add(3); for (const q of emptyS) console.log(typeof q); const em = new Map<string, never>(); (em as Map<string, unknown>).set("a", "v"); console.log(String(em.get("a")), [...em.values()].length); const d: Record<string, never> = {}; console.log(Object.keys(d).length);
const c = (b: boolean, xs: number[]) => (b ? xs : []); console.log(c(true, [1]).length, c(false, [1]).length, [[], [1]].length, [].length, ([] as string[]).concat(["a"]).join()); const z = [1, 2].reduce<number[]>((a, b) => [...a, b], []); console.log(z.join());
type Res<T> = { ok: true; v: T; e?: never } | { ok: false; e: string; v?: never }; const rs: Res<number>[] = [{ ok: true, v: 1 }, { ok: false, e: "bad" }]; for (const q of rs) console.log(q.ok ? q.v + 1 : q.e.length, q.e ?? "none", q.v ?? "nov");
