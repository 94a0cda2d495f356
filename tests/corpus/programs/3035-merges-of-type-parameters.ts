function merge<T extends object>(d: T, o: Partial<T>): T { return { ...d, ...o }; }
const m = merge({ a: 1, b: "x" }, { b: "y" });
console.log(m, m.a + 1, m.b.length);
interface Options { retries: number; name: string; tags: string[]; on?: boolean }
const defaults: Options = { retries: 3, name: "n", tags: [] };
const o = merge(defaults, { tags: ["q"] });
console.log(o, o.tags.length, o.on ?? "none", JSON.stringify(merge(defaults, { on: true })));
class Store<S extends object> { constructor(private state: S) {} set(patch: Partial<S>): void { this.state = { ...this.state, ...patch }; } get(): S { return this.state; } get s(): Readonly<S> { return this.state; } }
const st = new Store({ count: 0, label: "l" }); st.set({ count: 2 }); st.set({ label: "z" });
console.log(st.get(), st.get().count + 1, st.s.label);
function omit<T extends object, K extends keyof T>(o: T, ...ks: K[]): Omit<T, K> { const out = { ...o }; for (const k of ks) delete out[k]; return out; }
const om = omit({ a: 1, b: 2, c: "z" }, "a");
console.log(om, om.b + 1, Object.keys(omit({ a: 1, b: 2, c: "z" }, "a", "c")));
function omit2<T extends Record<string, unknown>>(o: T, keys: (keyof T)[]): Partial<T> { const copy: Partial<T> = { ...o }; for (const k of keys) delete copy[k]; return copy; }
console.log(omit2({ a: 1, b: 2 }, ["b"]));
function update<T extends { id: number }>(list: T[], id: number, patch: Partial<Omit<T, "id">>): T[] { return list.map((x) => (x.id === id ? { ...x, ...patch } : x)); }
console.log(update([{ id: 1, n: "a" }, { id: 2, n: "b" }], 2, { n: "c" }));
function withDefaults<T extends object>(given: Partial<T> | undefined, d: T): T { return Object.assign({}, d, given); }
console.log(withDefaults({ x: 1 }, { x: 0, y: 2 }), withDefaults(undefined, { x: 0 }));
function assign<T extends object, U extends object>(a: T, b: U): T & U { return { ...a, ...b }; }
const as = assign({ a: 1 }, { b: [2] });
console.log(as.a + as.b[0]!, as);
