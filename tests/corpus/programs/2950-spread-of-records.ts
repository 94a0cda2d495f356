// Records, any and other values of open keys spread beside named properties, and Object.assign of them.
const base: any = { a: 1, b: 2 };
const r: Record<string, number> = { x: 1 };
const one = { ...base, c: 3 };
console.log(one, one.c, one.a);
const both = { z: 0, ...r, y: 2 };
console.log(both, both.y, Object.keys(both).join());
const three = Object.assign({}, base, { d: 4 });
console.log(three);
const four = Object.assign({ k: 1 }, r);
console.log(four);
interface Opts { name: string; depth?: number }
function mk(o: Partial<Opts>, extra: Record<string, unknown>) { return { name: "n", ...o, ...extra }; }
console.log(mk({ depth: 2 }, { q: [1] }));
function withId<T extends object>(o: T, id: number): T & { id: number } { return { ...o, id }; }
console.log(withId({ a: 1 }, 4));
const headers: Record<string, string> = { A: "b" };
const req = { method: "GET", headers: { "Content-Type": "x", ...headers } };
console.log(req, req.headers["Content-Type"]);
type Tagged = Record<string, number> & { name: string; on?: boolean };
const tagged: Tagged = Object.assign({ name: "t", on: true }, { x: 1 } as Record<string, number>);
console.log(tagged.name, tagged.on, tagged["x"], tagged);
const source: Record<string, string> = { a: "1" };
const mixed = Object.assign({ k: 1, f(n: number) { return n + this.k; } }, source);
console.log(mixed.f(2), mixed["a"], Object.keys(mixed).join());
const list: Record<string, number>[] = [{ a: 1 }, { b: 2 }];
console.log(Object.assign({}, ...list), { ...list[0], ...list[1], id: 3 });
function defaults(o?: Record<string, unknown>) { const r = { level: 1, tag: "d", ...o }; return `${r.level + 1} ${r.tag}`; }
console.log(defaults(), defaults({ level: 5 }));
const e: any = JSON.parse('{"a":{"b":[1,2]}}');
const withE = { ...e, a: { ...e.a, c: 1 } };
console.log(JSON.stringify(withE), withE.a.b.length);
const env = { PATH: "/bin", ...({ HOME: "/root" } as Record<string, string | undefined>) };
for (const [k, v] of Object.entries(env)) console.log(k, v);
interface State { items: Record<string, number>; count: number }
const reduce = (s: State, key: string): State => ({ ...s, items: { ...s.items, [key]: s.count }, count: s.count + 1 });
console.log(["p", "q"].reduce(reduce, { items: {}, count: 0 }));
