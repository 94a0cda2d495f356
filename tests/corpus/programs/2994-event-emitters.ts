// Emitters: order, once, errors nobody listens for, what newListener and removeListener tell.
import { EventEmitter, once } from "node:events";
import Default from "events";
class Store extends EventEmitter {
  items = new Map<string, number>();
  set(k: string, v: number): void { const old = this.items.get(k); this.items.set(k, v); this.emit("change", k, old, v); }
}
const s = new Store();
const l = (k: string, old: number | undefined, v: number): void => console.log("change", k, old, v);
s.on("change", l).once("change", (k: string) => console.log("once", k));
s.set("a", 1); s.set("a", 2);
console.log(s.listenerCount("change"), s.eventNames(), JSON.stringify(s), Object.keys(s));
s.off("change", l); s.set("b", 1);
console.log(s.listenerCount("change"), s.eventNames(), s instanceof EventEmitter, new (class extends Default {})() instanceof EventEmitter);
interface Ev { data: [string, number]; end: [] }
const t = new EventEmitter<Ev>();
t.on("data", (a, b) => console.log(a.toUpperCase(), b + 1));
t.prependListener("data", (a) => console.log("first", a));
console.log(t.emit("data", "x", 1), t.emit("end"), t.getMaxListeners(), EventEmitter.defaultMaxListeners); EventEmitter.defaultMaxListeners = 12; console.log(t.getMaxListeners(), t.setMaxListeners(3).getMaxListeners()); try { EventEmitter.defaultMaxListeners = NaN; } catch (e) { console.log(String(e)); }
for (const given of ["it's", { a: 1 }, undefined, new RangeError("mine"), 5])
  try { new EventEmitter().emit("error", given); } catch (e) { const x = e as Error & { code?: string }; console.log(x.message, x.code, x.name, String(e), x instanceof RangeError); }
try { s.setMaxListeners(-1); } catch (e) { console.log(String(e)); }
const e = new EventEmitter();
e.on("newListener", (name: string, f: () => void) => console.log("new", name, typeof f));
e.on("removeListener", (name: string) => console.log("gone", name));
const f = (): void => console.log("f");
e.on("x", f); e.once("x", f); e.on("2", f); e.on("1", f);
console.log(e.eventNames(), e.listenerCount("x"), e.listenerCount("x", f), e.listeners("x").length, e.listeners("x")[0] === f);
e.emit("x"); e.removeListener("x", f); e.removeAllListeners("2"); e.removeAllListeners(); console.log(e.eventNames());
const r = new EventEmitter();
r.once("x", () => { console.log("outer"); r.emit("x"); }); r.once("x", () => console.log("inner")); r.emit("x");
r.on("y", () => { r.off("y", later); }); const later = (): void => console.log("still"); r.on("y", later); r.emit("y"); r.emit("y");
(async () => {
  const w = new EventEmitter();
  setTimeout(() => w.emit("go", 1, "two"), 1);
  console.log(await once(w, "go"), w.eventNames());
  setTimeout(() => w.emit("error", new Error("bad")), 1);
  try { await once(w, "go"); } catch (x) { console.log(String(x)); }
  setTimeout(() => w.emit("error", "as value"), 1);
  console.log(await once(w, "error"), w.eventNames());
})();
const receiver = new EventEmitter(); receiver.on("a", function (this: EventEmitter) { console.log(this === receiver); }); receiver.emit("a");
receiver.on("b", function (a: number, b?: string) { console.log(a, b); }); receiver.emit("b", 1); receiver.emit("b", 1, "x", 3);
receiver.on("c", (...all: any[]) => console.log(all)); receiver.emit("c"); receiver.emit("c", 1, [2]);
receiver.on("d", async () => { console.log("async"); }); receiver.emit("d");
const named = new EventEmitter();
for (const name of ["constructor", "toString", "__proto__", "x", "2"]) { named.on(name, (v: string) => console.log(name, v)); console.log(named.emit(name, "v"), named.listenerCount(name)); }
console.log(named.eventNames(), JSON.stringify(named)); named.removeAllListeners("toString"); named.removeAllListeners(); console.log(named.eventNames(), named.emit("constructor"));
