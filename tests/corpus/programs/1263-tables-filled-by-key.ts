// Objects whose keys come from a type, filled key by key: keys are in the order of adding, as in Node.
type Kind = "exec" | "open";
const table = {} as Record<Kind, number>;
for (const k of ["open", "exec"] as Kind[]) table[k] = k.length;
console.log(JSON.stringify(table), Object.keys(table).join(), table.open + table["exec"]);
const kinds: Kind[] = ["open", "exec"];
const t2 = Object.fromEntries(kinds.map((k) => [k, k.length])) as Record<Kind, number>;
console.log(t2.open, JSON.stringify(t2));
const counts: Partial<Record<Kind | "login", number>> = {};
for (const k of ["open", "exec", "open"] as Kind[]) counts[k] = (counts[k] ?? 0) + 1;
console.log(Object.entries(counts).map(([k, n]) => `${k}=${n}`).join(" "), "login" in counts, counts.login ?? "none");
for (const k of ["login", "exec", "open"] as (Kind | "login")[]) console.log(k, k in counts, counts[k]);
const groups = ["a1", "b2", "a3"].reduce((acc, s) => { const k = s[0] as "a" | "b"; (acc[k] ??= []).push(s); return acc; }, {} as Record<"a" | "b", string[]>);
console.log(JSON.stringify(groups), groups.a.length);
interface Config { port: number; host: string; tags?: string[] }
const cfg = {} as Config; cfg.port = 1; cfg.host = "h"; console.log(JSON.stringify(cfg), cfg.port + 1, cfg.tags?.length ?? 0);
const copy = { ...counts, login: 7 }; console.log(JSON.stringify(copy), Object.keys(copy).length);
class Stats { private readonly by: Partial<Record<Kind, number>> = {}; add(k: Kind): void { this.by[k] = (this.by[k] ?? 0) + 1; } top(): string { let best: Kind | undefined; for (const k of Object.keys(this.by) as Kind[]) if (best === undefined || (this.by[k] ?? 0) > (this.by[best] ?? 0)) best = k; return best ?? "-"; } dump(): string { return JSON.stringify(this.by); } }
const st = new Stats(); for (const k of ["open", "exec", "exec"] as Kind[]) st.add(k); console.log(st.top(), st.dump());
function dump(r: Partial<Record<Kind, number>>): string { return Object.values(r).join(); } console.log(dump(counts), dump({ exec: 1 }), dump({}));
const full: Record<Kind, string> = { open: "o", exec: "e" }; full.open += "!"; console.log(JSON.stringify(full), Object.keys(full).join());
const names: { [K in Kind]?: string } = { open: "x" }; names.exec = "y"; console.log(JSON.stringify(names)); const { open: oo = "dflt", exec } = names; console.log(oo, exec);
const part = {} as Record<Kind, number>; part.exec = 1;
console.log(part.open === undefined, part["open"] ?? -1, part.open ? "y" : "n", part.exec + 1, -part.exec, part.exec > 0, !part.open);
part.open ??= 5; part.open++; part.exec += 2; part.exec -= 1; part["open"] *= 2; console.log(JSON.stringify(part), part.open / 2, Math.max(part.open, part.exec), [part.open, part.exec].join());
const fnTable: Record<Kind, (n: number) => number> = { open: (n) => n + 1, exec: (n) => n * 2 }; for (const k of kinds) console.log(fnTable[k](5), fnTable.open(1));
const nested: Record<Kind, { n: number }> = { open: { n: 1 }, exec: { n: 2 } }; for (const k of kinds) { nested[k].n++; console.log(nested[k].n, nested.open.n); }
const lists: Record<Kind, string[]> = { open: [], exec: [] }; for (const k of kinds) lists[k].push(k); console.log(JSON.stringify(lists), lists.open.length, lists["exec"][0]);
const WEIGHTS: Readonly<Record<Kind, number>> = { open: 2, exec: 3 }; let sum = 0; for (const k of kinds) sum += WEIGHTS[k] * 2; console.log(sum);
function fits(k: Kind): boolean { return WEIGHTS[k] > 2 && WEIGHTS[k] === 3; } console.log(fits("open"), fits("exec"));
const sets: Record<Kind, Set<string>> = { open: new Set(), exec: new Set(["q"]) }; console.log(sets.open.size, sets.exec.has("q")); for (const s of sets.exec) console.log(s);
const flags: Record<Kind, boolean> = { open: true, exec: false }; console.log(flags.open && !flags.exec, flags.open ? 1 : 2); const str: Record<Kind, string> = { open: "a", exec: "b" }; console.log(str.open + str.exec, str.open.toUpperCase(), str[kinds[0]!].length, str.open < str.exec, str.open === "a");
switch (str.open) { case "a": console.log("case a"); break; default: console.log("default"); }
const bigs: Record<Kind, bigint> = { open: 1n, exec: 2n }; bigs.open += 5n; console.log(bigs.open * bigs.exec, bigs.open > 3);
for (const [k, v] of Object.entries(WEIGHTS)) console.log(k, v + 1); console.log(Object.values(WEIGHTS).map((w) => w + 1).join()); const { open: w1 } = WEIGHTS; console.log(w1 + 1); console.log(Math.round(WEIGHTS.open), WEIGHTS.open % 2, WEIGHTS.open ** 2, WEIGHTS.open | 1, String(WEIGHTS.open), WEIGHTS.open.toFixed(1));
