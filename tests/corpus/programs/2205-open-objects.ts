interface Headers { host: string; port?: number; [name: string]: string | number | undefined; }
const h: Headers = { host: "a", "x-id": "7", port: 80 };
h["accept"] = "all"; h.port = 81;
console.log(h.host.toUpperCase(), h.port + 1, h["accept"] ?? "", JSON.stringify(h), Object.keys(h).join());
const { host, ...others } = h;
console.log(host, JSON.stringify(others));
delete h.port;
console.log(h.port === undefined, "port" in h);
const codes: Record<number, string> = { 404: "nf", 200: "ok", 500: "err" };
codes[201] = "created"; codes[-1] = "neg"; codes[1.5] = "half"; codes[1e21] = "big";
console.log(Object.keys(codes).join(), Object.values(codes).join(), codes[404], codes[200 + 1] ?? "", codes[7] ?? "none");
for (const c in codes) console.log(c, codes[Number(c)] ?? "?");
const counts: { [code: number]: number } = {};
for (const n of [5, 3, 5, 1, 3, 5]) counts[n] = (counts[n] ?? 0) + 1;
console.log(JSON.stringify(counts), Object.entries(counts).map(([k, v]) => `${k}:${v}`).join());
interface Plugin2 { name: string; run(n: number): string; [extra: string]: unknown }
const pl: Plugin2 = { name: "p", run(n) { return this.name + n; }, level: 3 };
console.log(pl.run(4), pl["level"] === 3, typeof pl["run"], typeof pl["nothing"]);
interface Tree { value: number; [child: string]: Tree | number }
const tree: Tree = { value: 1, left: { value: 2, leaf: { value: 5 } } };
function sum(t: Tree): number { let s = t.value; for (const [k, v] of Object.entries(t)) if (k !== "value" && typeof v === "object") s += sum(v); return s; }
console.log(sum(tree));
const conf = JSON.parse('{"host":"h","b":[1],"port":9}') as { host: string; [k: string]: unknown };
console.log(conf.host, JSON.stringify(conf["b"]), Object.keys(conf).length);
try { const bad = JSON.parse('{"port":9}') as { host: string; [k: string]: unknown }; console.log(bad.host.length); } catch (e) { console.log(e instanceof TypeError); }
type Data = { [k: `data-${string}`]: string; id: string };
const data: Data = { id: "x", "data-a": "1" };
data["data-b"] = "2";
console.log(JSON.stringify(data), data.id);
const xs = [1, 2, 3];
console.log(JSON.stringify({ ...xs }), JSON.stringify({ ...["a"], 0: "z" }));
const u: unknown = { a: 1, b: [2] };
console.log(JSON.stringify({ ...(u as object) }), JSON.stringify({ x: 0, ...(u as object), y: 1 }));
const gen: Record<string, number> & { total: number } = { total: 3, a: 1, b: 2 };
console.log(gen.total, gen["a"], JSON.stringify(gen));
const k = "dyn";
const q = { [k]() { return 5; }, ["a" + "b"]: 3 };
console.log(q.dyn(), JSON.stringify(q));
