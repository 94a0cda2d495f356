// Objects of named properties where Records are wanted; literals under `satisfies`.
function read(): void {
const handlers = { a: (n: number) => n + 1, b: (n: number) => n * 2 };
function run(h: Record<string, (n: number) => number>, k: string): number { return h[k]?.(3) ?? -1; }
console.log(run(handlers, "a"), run(handlers, "z"));
const env = { HOST: "h", PORT: "1" }; function expand(s: string, vars: Record<string, string>): string { return s.replace(/\$(\w+)/g, (_, k) => vars[k as string] ?? ""); } console.log(expand("$HOST:$PORT:$X", env));
function sum(r: Readonly<Record<string, number>>): number { let t = 0; for (const v of Object.values(r)) t += v; for (const k in r) t += r[k]!; return t; } const nums = { x: 1, y: 2.5 }; console.log(sum(nums), JSON.stringify(Object.entries(nums)));
function keys(r: Record<string, unknown>): string[] { return Object.keys(r).filter((k) => k in r && r[k] !== undefined); } console.log(keys(nums), keys(env), keys({ ...env, e: undefined }));
const m: { [k: string]: number | string } = { ...nums }; const mixed = { a: 1, b: "x", c: { d: true } }; function show(r: Record<string, unknown>): string { return Object.entries(r).map(([k, v]) => `${k}=${typeof v === "object" ? JSON.stringify(v) : String(v)}`).join(); } console.log(show(mixed), m);
type Flags = { verbose: boolean; quiet: boolean }; const fl: Flags = { verbose: true, quiet: false }; function any(f: Record<string, boolean>): boolean { return Object.values(f).some(Boolean); } console.log(any(fl)); nums.x = 9; console.log(sum(nums));
function set(r: Record<string, number>): void { r["x"] = 5; } try { set(nums); console.log(nums.x); } catch (e) { console.log((e as Error).name); }
const opt: Record<string, string> | undefined = env; console.log(opt?.["HOST"]); const tables: Record<string, Record<string, number>> = { n: nums }; console.log(tables["n"]?.["y"]); const { HOST, ...restEnv } = opt; console.log(HOST, restEnv);
}
read();
function changed(): void {
const stats = { ok: 0, failed: 0 }; function bump(s: Record<string, number>, k: string): void { s[k] = (s[k] ?? 0) + 1; } bump(stats, "ok"); bump(stats, "other"); console.log(stats, stats.ok, Object.keys(stats)); stats.failed += 2; console.log(stats.failed, JSON.stringify(stats));
type Opts = { host: string; port: number; tags?: string[] }; const o: Opts = { host: "h", port: 1 }; function strip(r: Record<string, unknown>): Record<string, unknown> { delete r["port"]; r["z"] = 1; return r; } const copy = { ...o }; console.log(strip(copy), o, o.port + 1, o.host.length);
function mk(n: number): Opts { return { host: `h${n}`, port: n }; } const os = [mk(1), mk(2)]; console.log(os.map((x) => Object.keys(x as Record<string, unknown>).length), os.map((x) => x.port)); const f = (r: Record<string, unknown>): number => Object.keys(r).length; console.log(os.map(f));
const log = (msg: string, fields: Record<string, unknown> = {}): void => console.log(msg, Object.entries(fields).map(([k, v]) => `${k}=${String(v)}`).join(" ")); log("x", o); log("y", { ...o, extra: true }); const ctx = { id: 7, user: { name: "n" } }; log("z", ctx); ctx.id++; log("z", ctx); console.log(ctx.user.name);
const api = { get: () => 1, put: (n: number) => n, deep: { a: [1] } }; const names = (x: Record<string, unknown>): string => Object.keys(x).sort().join(); console.log(names(api), api.put(4), api.deep.a.length);
for (const k in o) console.log(k, (o as Record<string, unknown>)[k]); const m = { inc() { return ++this.n; }, n: 0 }; console.log(names(m), m.inc(), m.n);
class K { a = 1; b = "x"; } console.log(names({ ...new K() })); const frozen = Object.freeze({ q: 1 }); console.log(names(frozen)); const q = [{ a: 1 }, { a: 2, b: 3 }]; const rs: Record<string, number | undefined>[] = q; console.log(rs.map((r) => r["b"] ?? 0));
}
changed();
function satisfied(): void {
const a = { x: 1, y: 2 } satisfies Record<string, number>; console.log(a.x, a);
const b = { x: { q: "1" }, y: { q: "2" } } satisfies Record<string, { q: string }>; console.log(b.y.q);
const c = { x: { q: "1" }, y: { r: "2" } } as const satisfies Record<string, Record<string, string>>; console.log(c.y.r);
const d = { x: 1 } as const satisfies Record<string, number>; console.log(d.x);
const e = { x: [1, 2], y: [] } satisfies Record<string, number[]>; console.log(e.x.length);
interface Route { path: string; method?: "GET" | "POST"; handler(p: Record<string, string>): string }
const routes = { home: { path: "/", handler: () => "home" }, user: { path: "/u", method: "POST", handler: (p) => p["id"] ?? "none" } } satisfies Record<string, Route>; console.log(routes.user.method, routes.home.handler(), routes.user.handler({ id: "3" }));
const list = [{ k: "a", n: 1 }, { k: "b" }] as const satisfies readonly { k: string; n?: number }[]; console.log(list[0].n, list.map((l) => l.k), list.length);
const all: Record<string, Route> = routes; console.log(Object.keys(all), all["home"]?.path);
function take(o: { x: number }): number { return o.x; } console.log(take({ x: 3 } satisfies { x: number }), take(({ x: 4 }) as const satisfies Record<string, number>));
const table: Record<string, number[]> = { a: [1], b: [] } satisfies Record<string, number[]>; table["c"] = [3]; console.log(table);
const nested = { a: { b: { c: [1, "x", { d: true }] } } } satisfies Record<string, unknown>; console.log(nested.a.b.c.length, nested); const tup = [1, "a"] satisfies [number, string]; console.log(tup[1].length); const m = new Map([["k", { v: 1 } satisfies { v: number }]]); console.log(m.get("k")?.v);
const colors = { red: [255, 0, 0], green: "#0f0" } satisfies Record<string, string | number[]>; console.log(colors.red.at(0), colors.green.toUpperCase());
}
satisfied();
function machine(): void {
// state machine with satisfies, as const, mapped types
const transitions = { idle: { start: "running" }, running: { pause: "paused", stop: "idle" }, paused: { resume: "running", stop: "idle" } } as const satisfies Record<string, Record<string, string>>;
type State = keyof typeof transitions; type EventOf<S extends State> = keyof (typeof transitions)[S] & string;
class Machine { #s: State = "idle"; #subs = new Set<(from: State, to: State) => void>(); get state(): State { return this.#s; } can(e: string): boolean { return e in transitions[this.#s]; } send(e: string): boolean { const next = (transitions[this.#s] as Record<string, State>)[e]; if (!next) return false; const from = this.#s; this.#s = next; for (const s of this.#subs) s(from, next); return true; } on(f: (from: State, to: State) => void): () => void { this.#subs.add(f); return () => this.#subs.delete(f); } }
const m = new Machine(); const off = m.on((a, b) => console.log(a, "->", b)); console.log(m.send("start"), m.can("stop"), m.send("nope")); off(); m.send("stop"); console.log(m.state);
const LEVELS = ["debug", "info", "warn"] as const; type Level = (typeof LEVELS)[number]; const rank = Object.fromEntries(LEVELS.map((l, i) => [l, i])) as Record<Level, number>; console.log(rank.warn, LEVELS.indexOf("info"));
const isLevel = (s: string): s is Level => (LEVELS as readonly string[]).includes(s); console.log(isLevel("x"), isLevel("info"));
type DeepPartial<T> = { [K in keyof T]?: T[K] extends object ? DeepPartial<T[K]> : T[K] }; interface Cfg { a: { b: number; c: string }; d: boolean } function merge(base: Cfg, over: DeepPartial<Cfg>): Cfg { return { ...base, ...over, a: { ...base.a, ...over.a } }; } console.log(merge({ a: { b: 1, c: "x" }, d: true }, { a: { b: 2 } }));
function assertNever(x: never): never { throw new Error(`unexpected ${String(x)}`); } type Sh = { k: "a" } | { k: "b"; n: number }; const area = (s: Sh): number => { switch (s.k) { case "a": return 1; case "b": return s.n; default: return assertNever(s); } }; console.log(area({ k: "b", n: 4 }));
const getters = { get now() { return 5; }, nested: { list: [1, 2, 3] as const } }; const { nested: { list: [first, ...others] } } = getters; console.log(first, others, getters.now);
type Getters<T> = { [K in keyof T & string as `get${Capitalize<K>}`]: () => T[K] }; const g: Getters<{ name: string; age: number }> = { getName: () => "n", getAge: () => 3 }; console.log(g.getName(), g.getAge());
const grouped = Object.entries({ a: 1, b: 2, c: 1 }).reduce<Record<number, string[]>>((acc, [k, v]) => { (acc[v] ??= []).push(k); return acc; }, {}); console.log(grouped);
console.log([..."héllo"].map((ch) => ch.codePointAt(0)!.toString(16)).join(" "), structuredClone({ a: new Map([[1, new Set([2])]]) }));
label: for (const i of Array(3).keys()) { for (const j of [1, 2]) { if (i === 1) continue label; console.log(i, j); } }
}
machine();
