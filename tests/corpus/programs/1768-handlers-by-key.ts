// Handlers and settings by key: a mapped type, and K extends keyof in methods and functions.
interface Events { login: { user: string }; exit: number; tick: undefined; }
type Handlers = { [K in keyof Events]: Array<(e: Events[K]) => void> };
class Emitter {
  private handlers: Handlers = { login: [], exit: [], tick: [] };
  private counts: Record<keyof Events, number> = { login: 0, exit: 0, tick: 0 };
  on<K extends keyof Events>(k: K, f: (e: Events[K]) => void): () => void { this.handlers[k].push(f); return () => this.off(k, f); }
  off<K extends keyof Events>(k: K, f: (e: Events[K]) => void): void { const list = this.handlers[k]; const i = list.indexOf(f); if (i >= 0) list.splice(i, 1); }
  emit<K extends keyof Events>(k: K, e: Events[K]): boolean { this.counts[k]++; const list = this.handlers[k]; for (const f of list) f(e); return list.length > 0; }
  count<K extends keyof Events>(k: K): number { return this.counts[k]; }
}
const em = new Emitter();
const off = em.on("login", (e) => console.log("first", e.user)); em.on("login", (e) => console.log("second", e.user.length)); em.on("exit", (n) => console.log(n + 1)); em.on("tick", () => console.log("tick"));
console.log(em.emit("login", { user: "bob" }), em.emit("exit", 3), em.emit("tick", undefined)); off(); console.log(em.emit("login", { user: "x" }), em.count("login"), em.count("exit"));
interface Cfg { port: number; host: string; tags: string[] }
const cfg: Cfg = { port: 1, host: "h", tags: ["t"] };
function get<K extends keyof Cfg>(c: Cfg, k: K): Cfg[K] { return c[k]; }
function set<K extends keyof Cfg>(c: Cfg, k: K, v: Cfg[K]): void { c[k] = v; }
console.log(get(cfg, "port") + 1, get(cfg, "host").toUpperCase(), get(cfg, "tags").length); set(cfg, "port", 5); set(cfg, "host", "q"); set(cfg, "tags", []); console.log(JSON.stringify(cfg));
type Name = "a" | "b"; const labels: { [K in Name]: () => K } = { a: () => "a", b: () => "b" };
function label<N extends Name>(n: N): string { return labels[n]() + n; } console.log(label("a"), label("b")); const either: Name = [0].length > 0 ? "b" : "a"; console.log(label(either));
