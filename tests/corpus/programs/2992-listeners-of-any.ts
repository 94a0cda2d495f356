// What a listener of any arguments is given is what it says, literals too.
type Listener = (...args: any[]) => void;
class Emitter<E extends Record<string, any[]> = Record<string, any[]>> {
  private readonly listeners = new Map<string, Listener[]>();
  on<K extends keyof E & string>(name: K, listener: (...args: E[K]) => void): this {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener as Listener]);
    return this;
  }
  emit<K extends keyof E & string>(name: K, ...args: E[K]): boolean {
    const listeners = this.listeners.get(name) ?? [];
    for (const listener of listeners) listener(...args);
    return listeners.length > 0;
  }
}
const plain = new Emitter();
plain.on("point", (p: { x: number; y?: number }, why: string) => console.log(p.x, p.y, why));
console.log(plain.emit("point", { x: 1 }, "first"), plain.emit("none", {}));
const typed = new Emitter<{ pair: [{ a: string }, number]; end: [] }>();
typed.on("pair", ({ a }, n) => console.log(a, n)).on("end", () => console.log("end"));
console.log(typed.emit("pair", { a: "b" }, 2), typed.emit("end"));
