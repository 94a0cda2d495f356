type EventMap = { connect: [host: string, port: number]; data: [chunk: string]; close: [] };
type Handler<A extends unknown[]> = (...args: A) => void;
class TypedEmitter<M extends { [K in keyof M]: unknown[] }> {
  #handlers = new Map<keyof M, Set<Handler<any>>>();
  on<K extends keyof M>(event: K, handler: Handler<M[K]>): () => void {
    let set = this.#handlers.get(event);
    if (!set) this.#handlers.set(event, (set = new Set()));
    set.add(handler);
    return () => this.off(event, handler);
  }
  once<K extends keyof M>(event: K, handler: Handler<M[K]>): void {
    const off = this.on(event, (...args) => {
      off();
      handler(...args);
    });
  }
  off<K extends keyof M>(event: K, handler: Handler<M[K]>): void {
    this.#handlers.get(event)?.delete(handler);
  }
  emit<K extends keyof M>(event: K, ...args: M[K]): boolean {
    const set = this.#handlers.get(event);
    if (!set || set.size === 0) return false;
    for (const h of [...set]) h(...args);
    return true;
  }
  listenerCount(event: keyof M): number {
    return this.#handlers.get(event)?.size ?? 0;
  }
}
const e = new TypedEmitter<EventMap>();
const off = e.on("connect", (host, port) => console.log(`connected to ${host}:${port}`));
e.once("data", (chunk) => console.log("once", chunk.length));
e.on("close", () => console.log("closed"));
console.log(e.emit("connect", "localhost", 80), e.emit("data", "abc"), e.emit("data", "def"));
off();
console.log(e.emit("connect", "x", 1), e.emit("close"), e.listenerCount("close"));
type Listener<T> = (...args: T[]) => void;
class Plain {
  private listeners = new Map<string, Listener<any>[]>();
  on(name: string, fn: Listener<any>): this {
    const l = this.listeners.get(name) ?? [];
    l.push(fn);
    this.listeners.set(name, l);
    return this;
  }
  emit(name: string, ...args: any[]): boolean {
    const l = this.listeners.get(name);
    if (!l) return false;
    for (const fn of l) fn(...args);
    return true;
  }
}
const plain = new Plain();
plain.on("x", (a, b) => console.log("x", a, b)).on("x", (...all) => console.log(all.length, all));
console.log(plain.emit("x", 1, "two"), plain.emit("y"));
type AnyHandler = (...args: any[]) => any;
const handlers: Record<string, AnyHandler> = { add: (a: number, b: number) => a + b, hi: (name: string) => "hi " + name };
function dispatch(name: string, ...args: unknown[]): unknown {
  return handlers[name]!(...args);
}
console.log(dispatch("add", 1, 2), dispatch("hi", "bob"));
type L2<T> = (event: T) => void;
class Bus<M extends Record<string, any>> {
  private ls: { [K in keyof M]?: Set<L2<M[K]>> } = {};
  on<K extends keyof M>(k: K, f: L2<M[K]>): () => void {
    (this.ls[k] ??= new Set()).add(f);
    return () => this.ls[k]?.delete(f);
  }
  emit<K extends keyof M>(k: K, e: M[K]): void {
    this.ls[k]?.forEach((f) => f(e));
  }
}
const bus = new Bus<{ a: number; b: { s: string } }>();
const stop = bus.on("a", (n) => console.log(n + 1));
bus.on("b", ({ s }) => console.log(s));
bus.emit("a", 4);
bus.emit("b", { s: "S" });
stop();
bus.emit("a", 5);
const debounceLog = <A extends any[]>(fn: (...args: A) => void) => (...args: A) => fn(...args);
debounceLog((a: number, b: string) => console.log(a, b))(1, "z");
type Any = Listener<any>;
const once = (fn: Any): Any => { let done = false; return (...args) => { if (!done) { done = true; fn(...args); } }; };
const o = once((x: number) => console.log("once", x));
