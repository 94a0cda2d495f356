// Copies of unions, in generators and builders, of defaults and overrides, of Records from JSON; nothing spread.
// nested spreads, unions, generators, methods
type Shape2 = { kind: "c"; r: number; label?: string } | { kind: "s"; w: number; h?: number; label?: string };
const show = (o: object): void => console.log(JSON.stringify(o), Object.keys(o).join());
const shapes: Shape2[] = [{ kind: "c", r: 1 }, { kind: "s", w: 2, label: "l" }, { kind: "s", h: 3, w: 4, label: "m" }];
for (const s of shapes) { show({ ...s }); show({ label: "d", ...s }); show({ ...s, label: "x" }); show({ ...{ id: 1, ...s }, z: 2 }); const { kind, ...r } = s; console.log(kind); show(r); }
function* gen(xs: Shape2[]): Generator<object> { for (const s of xs) { const a = { first: true, ...s, ...s }; yield { ...s, y: 1 }; yield { ...a, last: 1 }; } }
for (const o of gen(shapes)) show(o);
interface Conf { host?: string; port?: number; tags?: string[]; deep?: { x?: number; y?: number } }
const defaults: Conf = { host: "localhost", port: 80, deep: { x: 1 } };
function conf(over: Conf): Conf { return { ...defaults, ...over, deep: { ...defaults.deep, ...over.deep } }; }
show(conf({})); show(conf({ port: 1 })); show(conf({ deep: { y: 2 }, tags: [] })); show(conf({ tags: ["a"], host: "h" }));
class Builder { private o: Conf = {}; host(h: string): this { this.o.host = h; return this; } port(p: number): this { this.o.port = p; return this; } tags(...t: string[]): this { this.o = { ...this.o, tags: t }; return this; } clear(): this { delete this.o.host; return this; } build(): Conf { return { ...this.o }; } }
show(new Builder().port(1).host("z").build()); show(new Builder().tags("q").port(1).host("z").build()); show(new Builder().host("a").port(1).clear().host("b").build());
const list: Conf[] = []; for (let i = 0; i < 5; i++) { const c: Conf = {}; if (i & 1) c.port = i; if (i & 2) c.host = "h" + i; if (i & 4) c.tags = [String(i)]; if (!(i & 1)) c.port = -i; list.push(c); } list.forEach(show);
show(list.map((c) => ({ ...c, n: 1 }))); show(list.reduce((a, c) => ({ ...a, ...c }), {} as Conf));
const m = new Map<string, Conf>(); m.set("a", { ...defaults }); const got = m.get("a"); if (got) { delete got.port; got.port = 9; show(got); }
function upd(c: Conf, patch: Partial<Conf>): Conf { return { ...c, ...patch }; } show(upd(defaults, { tags: ["t"] })); show(upd({ tags: ["t"] }, defaults));
const frozen: Readonly<Conf> = { port: 5, host: "k" }; show({ ...frozen, host: "n" }); show({ host: "first", ...frozen });
const un: Conf | undefined = shapes.length > 5 ? defaults : undefined; show({ a: 1, ...un }); const nl: Conf | null = shapes.length > 1 ? defaults : null; show({ a: 1, ...nl, b: 2 });
type T2 = { a?: number | null; b?: boolean | undefined; c?: bigint }; const t2: T2 = { b: undefined, a: null }; const u2 = { c: 1n, ...t2, ...(t2.b === undefined && { b: true }) }; console.log(Object.keys(u2).join(), u2.a, u2.b, String(u2.c)); t2.b = undefined; delete t2.b; t2.c = 5n; t2.b = undefined; console.log(Object.keys(t2).join(), "b" in t2); for (const k in t2) console.log(k);
const fnO: { f?: () => number; g?: number } = {}; fnO.g = 1; fnO.f = () => 3; console.log(Object.keys(fnO).join(), fnO.f?.()); delete fnO.f; console.log('f' in fnO, Object.keys(fnO).join()); const fo2 = { f: () => 9, ...fnO }; console.log(fo2.f(), Object.keys(fo2).join());
const parsed = JSON.parse('{"port":1,"host":"h"}') as Conf; show({ ...parsed }); show({ ...defaults, ...parsed }); const { port, ...noPort } = parsed; show(noPort); console.log(port);
