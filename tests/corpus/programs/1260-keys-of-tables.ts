// Keys known at run time in tables of constants; enums as keys.
const TABLE = { open: 1, close: 2 } as const;
for (const k of ["open", "nope", "toString"]) console.log(k, k in TABLE);
function isKey(k: string): k is keyof typeof TABLE { return k in TABLE; }
const k = "close" as string; if (isKey(k)) console.log(TABLE[k]);
enum Level { Low, Mid, High }
const label: Record<Level, string> = { [Level.Low]: "low", [Level.Mid]: "mid", [Level.High]: "high" };
for (const l of [Level.High, Level.Low]) console.log(label[l]);
const counts: Record<Level, number> = { [Level.Low]: 0, [Level.Mid]: 0, [Level.High]: 0 }; counts[Level.Mid]++; const w: Level = Level.High; counts[w] += 2; console.log(JSON.stringify(counts));
enum S { A = "a", B = "b" } const sn: Record<S, number> = { [S.A]: 1, [S.B]: 2 }; for (const s of [S.B, S.A]) console.log(sn[s]);
class Named {
  private count = 0;
  name = "n";
  get size(): number {
    return this.count;
  }
  grow(): void {
    this.count++;
  }
}
const named: object = new Named();
for (const key of ["name", "size", "grow", "count", "none", "hasOwnProperty"]) console.log(key, key in named);
const items: number[] = [7, 8];
for (const key of [0, 2, -1]) console.log(key, key in items);
