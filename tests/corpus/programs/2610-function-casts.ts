// Functions cast to other function types: handler maps by kind, tables of unknown, arguments that do not fit.
type Ev = { type: "start" } | { type: "tick"; by: number } | { type: "name"; text: string };
const handlers: { [E in Ev["type"]]: (ev: Extract<Ev, { type: E }>) => string } = {
  start: () => "s",
  tick: (ev) => "t" + ev.by,
  name(ev) { return `${ev.text} ${Object.keys(this).length}`; },
};
function handle(ev: Ev): string {
  return (handlers[ev.type] as (e: Ev) => string)(ev);
}
for (const ev of [{ type: "tick", by: 2 }, { type: "start" }, { type: "name", text: "x" }] as Ev[]) console.log(handle(ev));
const table: Record<string, unknown> = { add: (a: number, b: number) => a + b, up: (s: string) => s.toUpperCase(), all: (...xs: number[]) => xs.length, none() {} , big: (b: bigint) => b * 2n, first: (f: string, ...r: unknown[]) => f + r.length };
const call = (name: string, ...args: unknown[]): unknown => {
  const fn = table[name];
  if (typeof fn !== "function") return "no " + name;
  return (fn as (...a: unknown[]) => unknown)(...args);
};
console.log(call("add", 1, 2), call("up", "x"), call("all", 1, 2, 3), call("none"), call("zip"), call("big", 5n), call("first", "f", 1, 2));
const add = table.add as (a: number, b: number) => number;
const add2 = table["add"] as (a: number) => unknown;
console.log(add(2, 3), (add as unknown) === table.add, (add2 as unknown) === add, new Set<unknown>([add, add2, table.add]).size);
const back = (add2 as unknown) as (a: number, b: number) => number;
console.log(back(20, 3));
try { (table.up as (n: number) => string)(5); } catch (e) { console.log(e instanceof TypeError); }
const fns = [(a: number) => a + 1, (s: string) => s + "!"] as unknown[];
console.log(fns.map((f, i) => (f as (x: unknown) => unknown)(i === 0 ? 1 : "s")));
let n = 0;
const throwing: unknown = () => { n++; throw new Error("mine " + n); };
for (let i = 0; i < 2; i++) try { (throwing as (a: string, b: number) => void)("a", 1); } catch (e) { console.log(String(e)); }
class K { constructor(private k: number) {} get = (x: number): number => x + this.k; m(x: number) { return x * this.k; } }
const k: unknown = new K(4).get;
console.log((k as (x: unknown, y: unknown) => unknown)(6, 7));
