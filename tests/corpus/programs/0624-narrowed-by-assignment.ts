// TypeScript believes what was assigned last, though a function has assigned something else since. Values that no
// type is left for, too.
function lateNull(flag: boolean): string {
  let count = 0;
  const later = (): string => { count++; return String(value); };
  const value: string | null = flag ? "x" : null;
  return later() + count;
}
console.log(lateNull(true), lateNull(false));

let a: string | null | undefined = "q".length > 0 ? null : undefined;
function g(): string | null | undefined { return a; }
try { const r: string | null = g() as string | null; console.log(r === null); } catch (e) { console.log("err"); }
const n: (number | null)[] = [null, 1];
const m: number | null = n[0] as number | null;
console.log(m === null);
const p: { s?: number | null } = { s: null };
console.log((p.s as number | null) === null, (p.s as boolean | number | null) === null);
const q: { s?: boolean | null } = { s: null };
console.log((q.s as boolean | null) === null);
let best: { k: number } | null = null;
[1, 2].forEach((k) => { if (best === null || best.k < k) best = { k }; });
console.log(JSON.stringify(best));

type Shape = { kind: "circle"; r: number } | { kind: "box"; w: number };
function assertNever(x: never): never { throw new Error(`unexpected ${JSON.stringify(x)}`); }
function fail(x: never): never { throw new Error("bad " + String(x)); }
function sizeOf(s: Shape): number {
  switch (s.kind) {
    case "circle": return s.r;
    case "box": return s.w;
    default: return assertNever(s);
  }
}
function kind(k: "a" | "b"): number {
  if (k === "a") return 1;
  if (k === "b") return 2;
  const rest: never = k;
  try { fail(k); } catch (e) { if (e instanceof Error) console.log(e.message); }
  throw new Error(`rest ${String(rest)}`);
}
for (const t of ['{"kind":"circle","r":2}', '{"kind":"tri"}']) {
  try { console.log(sizeOf(JSON.parse(t) as Shape)); } catch (e) { console.log(e instanceof Error ? e.message : ""); }
}
for (const t of ['["a","b","c"]']) for (const k of JSON.parse(t) as ("a" | "b")[]) {
  try { console.log(kind(k)); } catch (e) { console.log(e instanceof Error ? e.message : ""); }
}
class Cache {
  value: number | undefined = undefined;
  fill(): void { this.value = 3; }
  get(): number | undefined { this.value = undefined; this.fill(); return this.value; }
  show(): string { this.value = undefined; this.fill(); return String(this.value) + JSON.stringify(this.value) + (this.value === undefined); }
}
console.log(new Cache().get(), new Cache().show());
let lastSet: string | null = null;
function set(s: string): void { lastSet = s; }
set("x");
console.log(String(lastSet), lastSet === null, JSON.stringify(lastSet));
function outer(): string {
  let hit: string | null = null;
  const mark = (): void => { hit = "hit"; };
  mark();
  const copy = hit;
  return String(hit) + String(copy) + (hit === null) + typeof hit;
}
console.log(outer());
