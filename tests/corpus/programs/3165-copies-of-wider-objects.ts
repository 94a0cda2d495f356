// `...` copies what an object has, whatever its type names.
function wider(): void {
class P { constructor(public x: number, public y: number) {} len(): number { return Math.hypot(this.x, this.y); } }
const p = new P(3, 4);
interface HasX { x: number }
function cp(o: HasX): HasX { return { ...o, x: o.x + 1 }; }
class Q extends P { z = 9; #h = 1; h(): number { return this.#h; } }
console.log(cp(p), cp({ x: 1 }), cp(new Q(1, 2)), { ...p, z: 1 });
interface Opts { host?: string; port?: number }
const defaults: Required<Opts> = { host: "h", port: 1 };
function merge(o: Opts): Required<Opts> { return { ...defaults, ...o }; }
const wide = { host: "w", extra: true, nested: { a: 1 } }; console.log(merge(wide), merge({ port: 2 }), merge(JSON.parse('{"port":5,"more":[1]}') as Opts));
function rest({ host, ...others }: Opts): unknown { return [host, others]; } console.log(rest(wide), rest({ port: 3 }), JSON.stringify(rest(JSON.parse('{"a":1,"host":"q"}') as Opts)));
interface Ev { id: number; meta: { tags: string[] } } const ev = JSON.parse('{"id":1,"meta":{"tags":["a"],"k":2},"z":null}') as Ev;
const ev2: Ev = { ...ev, id: 2, meta: { ...ev.meta, tags: [...ev.meta.tags, "b"] } }; console.log(ev2, ev2.meta.tags.length, JSON.stringify({ ...ev2 }), Object.keys(ev2));
const again = { ...merge(wide), port: 9 }; console.log(again, again.port + 1); again.port++; console.log(again.port, again.host.length);
type Shape = { kind: "c"; r: number } | { kind: "b"; w: number; h: number }; const grow = (s: Shape): Shape => (s.kind === "c" ? { ...s, r: s.r + 1 } : { ...s, w: s.w + 1 }); console.log(grow({ kind: "c", r: 1 }), grow({ kind: "b", w: 1, h: 2 }));
const list: HasX[] = [new Q(1, 1), { x: 2 }]; console.log(list.map((i) => ({ ...i })), list.map((i) => Object.assign({}, i)), list.map(({ x, ...r }) => r));
function tag<T extends HasX>(o: T): T & { tag: string } { return { ...o, tag: "t" }; } console.log(tag(new P(1, 2)), tag(list[0]!).x);
const up = new Q(5, 6) as P; console.log({ ...up }); const fz = Object.freeze({ ...up, f: 1 }); console.log(fz, fz.x + fz.f);
}
wider();
function tuples(): void {
interface Opts { host?: string; port?: number; length?: number }
const pairs: [string, Opts][] = [["a", { host: "h" }], ["b", {}]];
for (const [n, o] of pairs) console.log(n, { ...o, n });
function f(s: string, o: Opts): string { return s + JSON.stringify({ ...o }); } for (const p of pairs) console.log(f(...p));
const opt: [string, Opts?] = ["x"]; const g = (s: string, o?: Opts): string => s + String(o?.host); console.log(g(...opt));
console.log(pairs.map(([n, o]) => ({ n, ...o })), Object.fromEntries(pairs.map(([n, o]): [string, Opts] => [n, { ...o, port: 1 }])));
const m = new Map<string, Opts>(pairs); for (const [k, v] of m) console.log(k, v.port ?? 0, { ...v });
class Req { headers: Record<string, string> = {}; constructor(readonly url: string, init: { headers?: Record<string, string>; method?: string } = {}) { this.headers = { ...init.headers }; this.method = init.method ?? "GET"; } method: string; with(o: { method?: string }): Req { return new Req(this.url, { headers: this.headers, method: this.method, ...o }); } }
console.log(new Req("u", { headers: { a: "b" } }).with({ method: "POST" }));
const base = { a: 1, b: "x" }; type Base = typeof base; const over: Partial<Base> = { b: "y" }; console.log({ ...base, ...over });
function withId<T extends object>(o: T, id: number): T & { id: number } { return { ...o, id }; } console.log(withId({ q: 1 }, 2), withId(base as { a: number }, 3));
type A = { t: "a"; x: number }; type B = { t: "b"; y: string; x: number }; const bump = (s: A | B): A | B => ({ ...s, x: s.x + 1 }); console.log(bump({ t: "a", x: 1 }), bump({ t: "b", x: 1, y: "q" }));
const narrowA = (s: A): A => ({ ...s, x: 0 }); const ab: A | B = bump({ t: "a", x: 5 }); if (ab.t === "a") console.log(narrowA(ab));
}
tuples();
