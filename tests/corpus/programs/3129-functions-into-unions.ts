// builder, fluent, query
class Query<T extends Record<string, unknown>> {
  private filters: ((r: T) => boolean)[] = []; private sorts: { key: keyof T; dir: 1 | -1 }[] = []; private max = Infinity;
  constructor(private readonly rows: readonly T[]) {}
  where<K extends keyof T>(key: K, test: T[K] | ((v: T[K]) => boolean)): this { this.filters.push((r) => (typeof test === "function" ? (test as (v: T[K]) => boolean)(r[key]) : r[key] === test)); return this; }
  orderBy(key: keyof T, dir: "asc" | "desc" = "asc"): this { this.sorts.push({ key, dir: dir === "asc" ? 1 : -1 }); return this; }
  limit(n: number): this { this.max = n; return this; }
  select<K extends keyof T>(...keys: K[]): Pick<T, K>[] { return this.run().map((r) => { const o = {} as Pick<T, K>; for (const k of keys) o[k] = r[k]; return o; }); }
  run(): T[] { const out = this.rows.filter((r) => this.filters.every((f) => f(r))); out.sort((a, b) => { for (const { key, dir } of this.sorts) { const [x, y] = [a[key] as string | number, b[key] as string | number]; if (x < y) return -dir; if (x > y) return dir; } return 0; }); return out.slice(0, this.max); }
}
type Row = { name: string; age: number; tags: string[]; active: boolean };
const rows: Row[] = [{ name: "bob", age: 30, tags: ["a"], active: true }, { name: "al", age: 25, tags: [], active: false }, { name: "cy", age: 30, tags: ["b", "c"], active: true }];
console.log(new Query(rows).where("age", (a) => a > 26).orderBy("name", "desc").select("name", "age"));
console.log(new Query(rows).where("active", true).limit(1).run()[0]?.name, new Query(rows).where("tags", (t) => t.length === 0).run().length);
class HtmlBuilder { #parts: string[] = []; static esc = (s: string) => s.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!); tag(name: string, attrs: Partial<Record<"id" | "class", string>> = {}, ...children: (string | HtmlBuilder)[]) { const a = Object.entries(attrs).map(([k, v]) => ` ${k}="${HtmlBuilder.esc(v)}"`).join(""); this.#parts.push(`<${name}${a}>`, ...children.map((c) => (c instanceof HtmlBuilder ? String(c) : HtmlBuilder.esc(c))), `</${name}>`); return this; } toString() { return this.#parts.join(""); } }
console.log(`${new HtmlBuilder().tag("p", { id: "x", class: 'a"b' }, "1 < 2", new HtmlBuilder().tag("b", {}, "!"))}`);
class Keyed<T extends object> {
  constructor(private readonly row: T) {}
  where<K extends keyof T>(key: K, test: T[K] | ((v: T[K]) => boolean)): boolean { return typeof test === "function" ? (test as (v: T[K]) => boolean)(this.row[key]) : this.row[key] === test; }
}
const keyed = new Keyed({ name: "bob", age: 30 });
console.log(keyed.where("age", (a) => a > 26));
console.log(keyed.where("name", "al"));
type Handler<E> = ((e: E) => string) | { handle(e: E): string };
class Bus<Events extends Record<string, unknown>> {
  private readonly handlers = new Map<keyof Events, Handler<never>[]>();
  on<K extends keyof Events>(name: K, handler: Handler<Events[K]>): this {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler as Handler<never>]);
    return this;
  }
  emit<K extends keyof Events>(name: K, event: Events[K]): string[] {
    return (this.handlers.get(name) ?? []).map((h) => (typeof h === "function" ? h(event as never) : h.handle(event as never)));
  }
}
const bus = new Bus<{ login: { user: string }; size: number }>().on("login", (e) => e.user).on("login", { handle: (e) => e.user + "!" }).on("size", (n) => n.toFixed(1));
console.log(bus.emit("login", { user: "al" }), bus.emit("size", 2), bus.emit("login", { user: "b" }));
