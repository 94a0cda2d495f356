// JSON.parse is what it is used as: an annotation, a parameter, a return type are checked as a cast is.
interface Cfg { port: number; hosts?: string[] }
const c: Cfg = JSON.parse('{"port":8080,"hosts":["a"]}');
console.log(c.port, c.hosts?.join());
function load(t: string): Cfg { return JSON.parse(t); }
console.log(load('{"port":1}').port);
function show(c: Cfg): string { return `${c.port}`; }
console.log(show(JSON.parse('{"port":2}')));
const list: Cfg[] = ['{"port":3}', '{"port":4}'].map((l) => JSON.parse(l));
console.log(list.map((x) => x.port).join());
const n: number = JSON.parse("5"); console.log(n + 1);
const r: Record<string, number> = JSON.parse('{"a":1}'); console.log(r["a"]);
let later: Cfg; later = JSON.parse('{"port":9}'); console.log(later.port);
const u = JSON.parse("[1,2]"); console.log(Array.isArray(u));
try { const bad: number = JSON.parse('"x"'); console.log(bad); } catch (e) { console.log("x"); }
function gen<T>(t: string): T { return JSON.parse(t); }
console.log(gen<Cfg>('{"port":11}').port);
class P { cfg: Cfg = JSON.parse('{"port":12}'); }
console.log(new P().cfg.port);
const maybe: Cfg | null = JSON.parse("null"); console.log(maybe === null);
const arr: (string | number)[] = JSON.parse('["a",1]'); for (const a of arr) console.log(typeof a === "string" ? a + "!" : a + 1);
const cond = c.port > 1 ? (JSON.parse('{"port":13}') as Cfg) : c; console.log(cond.port);
const o = { cfg: JSON.parse('{"port":14}') as Cfg, raw: JSON.parse("1") }; console.log(o.cfg.port, String(o.raw));
const p: Promise2 = JSON.parse('{"k":{"port":15}}'); type Promise2 = { k: Cfg }; console.log(p.k.port);
