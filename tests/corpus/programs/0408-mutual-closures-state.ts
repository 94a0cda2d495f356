function createStore<S>(initial: S): { get: () => S; set: (next: S) => void; subscribe: (f: (s: S, old: S) => void) => () => void } {
  let state = initial;
  const listeners = new Set<(s: S, old: S) => void>();
  return {
    get: () => state,
    set: (next) => {
      const old = state;
      state = next;
      for (const l of listeners) l(next, old);
    },
    subscribe: (f) => {
      listeners.add(f);
      return () => {
        listeners.delete(f);
      };
    },
  };
}
const store = createStore({ count: 0, name: "init" });
const stop = store.subscribe((s, old) => console.log("A", old.count, "->", s.count));
store.subscribe((s) => console.log("B", s.name));
store.set({ count: 1, name: "one" });
stop();
store.set({ ...store.get(), count: 2 });
console.log(store.get().count, store.get().name);
const numbers = createStore(0);
numbers.subscribe((n, old) => {
  if (n < 3) numbers.set(n + 1);
  console.log("number", old, n);
});
numbers.set(1);
console.log(numbers.get());
type Handler = (payload: string) => void;
const bus = (() => {
  const handlers = new Map<string, Handler[]>();
  return {
    on(event: string, h: Handler): void {
      const list = handlers.get(event) ?? [];
      list.push(h);
      handlers.set(event, list);
    },
    emit(event: string, payload: string): number {
      const list = handlers.get(event) ?? [];
      list.forEach((h) => h(payload));
      return list.length;
    },
  };
})();
const seen: string[] = [];
bus.on("x", (p) => seen.push(`1${p}`));
bus.on("x", (p) => {
  seen.push(`2${p}`);
  if (p === "go") bus.emit("y", "nested");
});
bus.on("y", (p) => seen.push(`y${p}`));
console.log(bus.emit("x", "a"), bus.emit("x", "go"), bus.emit("z", ""), seen.join());
