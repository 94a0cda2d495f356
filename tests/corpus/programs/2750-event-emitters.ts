// Event emitters: the names of events and what their handlers take are in one type.
type Handler<A extends unknown[]> = (...args: A) => void;
class Emitter<E extends Record<string, unknown[]>> {
  private handlers: { [K in keyof E]?: ((...args: E[K]) => void)[] } = {};
  on<K extends keyof E>(name: K, h: (...args: E[K]) => void): this {
    (this.handlers[name] ??= []).push(h);
    return this;
  }
  off<K extends keyof E>(name: K, h: (...args: E[K]) => void): this {
    this.handlers[name] = this.handlers[name]?.filter((one) => one !== h);
    return this;
  }
  once<K extends keyof E>(name: K, h: (...args: E[K]) => void): this {
    const wrapped = (...args: E[K]): void => { this.off(name, wrapped); h(...args); };
    return this.on(name, wrapped);
  }
  emit<K extends keyof E>(name: K, ...args: E[K]): boolean {
    const list = this.handlers[name];
    if (!list) return false;
    for (const h of list) h(...args);
    return list.length > 0;
  }
  count<K extends keyof E>(name: K): number { return this.handlers[name]?.length ?? 0; }
}
type Events = { data: [text: string, size: number]; end: []; error: [Error]; flags: [on: boolean, ...rest: string[]] };
const e = new Emitter<Events>();
const onData = (text: string, size: number) => console.log("data", text, size);
e.on("data", onData).on("end", () => console.log("end")).on("error", (err) => console.log(err.message));
e.on("flags", (on, ...rest) => console.log(on, rest.length, rest.join()));
console.log(e.emit("data", "x", 1), e.emit("end"), e.emit("error", new Error("bad")), e.emit("flags", true, "a", "b"));
e.off("data", onData);
console.log(e.emit("data", "y", 2), e.count("data"), e.count("end"));
e.on("end", (...all: unknown[]) => console.log("all", all.length));
e.emit("end");
try { e.on("error", () => { throw new RangeError("in handler"); }); e.emit("error", new Error("second")); } catch (x) { console.log(String(x)); }
class Typed<E extends { [K in keyof E]: unknown[] }> {
  private readonly all = new Map<keyof E, Set<(...args: never[]) => void>>();
  private readonly lists: { [K in keyof E]?: Handler<E[K]>[] } = {};
  on<K extends keyof E>(name: K, h: Handler<E[K]>): () => void {
    const list = (this.lists[name] ??= []);
    list.push(h);
    return () => { const at = list.indexOf(h); if (at >= 0) list.splice(at, 1); };
  }
  emit<K extends keyof E>(name: K, ...args: E[K]): void { this.lists[name]?.forEach((h) => h(...args)); }
}
interface Job { id: number; name: string }
interface JobEvents { started: [Job]; done: [job: Job, seconds: number] }
const jobs = new Typed<JobEvents>();
const stop = jobs.on("started", (job) => console.log("started", job.name));
jobs.on("done", (job, seconds) => console.log("done", job.id, seconds.toFixed(1)));
jobs.emit("started", { id: 1, name: "n" }); stop(); jobs.emit("started", { id: 2, name: "m" }); jobs.emit("done", { id: 1, name: "n" }, 2.5);
class Bus<M> {
  private subs: { [K in keyof M]?: ((payload: M[K]) => void)[] } = {};
  on<K extends keyof M>(k: K, f: (payload: M[K]) => void): void { (this.subs[k] ??= []).push(f); }
  send<K extends keyof M>(k: K, payload: M[K]): number { const list = this.subs[k] ?? []; for (const f of list) f(payload); return list.length; }
}
const bus = new Bus<{ num: number; text: string; obj: { a: number } }>();
bus.on("num", (n) => console.log(n + 1)); bus.on("text", (t) => console.log(t.length)); bus.on("obj", (o) => console.log(o.a));
console.log(bus.send("num", 1), bus.send("text", "abc"), bus.send("obj", { a: 5 }), bus.send("num", 2));
