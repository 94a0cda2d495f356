// Tables keyed by enums and number literals.
enum Sev { Low = 1, High = 5, Crit }
const names: Record<Sev, string> = { [Sev.Low]: "low", [Sev.High]: "high", [Sev.Crit]: "crit" };
console.log(names[Sev.High], names[Sev.Crit], Object.keys(names).join());
const counts: Record<Sev, number> = { [Sev.Low]: 0, [Sev.High]: 0, [Sev.Crit]: 0 };
function bump(s: Sev): void { counts[s]++; counts[s] += 2; }
bump(Sev.Low); bump(Sev.Crit); console.log(JSON.stringify(counts), Object.entries(counts).map(([k, v]) => k + v).join());
const enum CE { A, B } const t: Record<CE, string> = { [CE.A]: "a", [CE.B]: "b" }; console.log(t[CE.A]);
const p: Partial<Record<Sev, string>> = {}; p[Sev.Low] = "x"; console.log(p[Sev.Low], p[Sev.High]);
function of(s: Sev): string { return names[s]; }
console.log([Sev.Low, Sev.Crit].map(of).join(), Sev[Sev.Low]);
enum Str { A = "a", B = "b" } const st: Record<Str, number> = { [Str.A]: 1, [Str.B]: 2 }; console.log(st[Str.A], st["a" as Str]);
type N = 1 | 2 | 3; const byLit: Record<N, string> = { 1: "one", 2: "two", 3: "three" }; let q: N = 2; console.log(byLit[q], byLit[3]); for (const z of [1, 2, 3] as N[]) console.log(byLit[z]);
const neg: Record<-1 | 0, string> = { [-1]: "n", [0]: "z" }; console.log(neg[0], neg[-1]);
