function deferred<T>() { let resolve!: (v: T) => void; let reject!: (e: unknown) => void; const promise = new Promise<T>((a, b) => { resolve = a; reject = b; }); return { promise, resolve, reject }; }
async function main() {
  const d = deferred<number>(); setTimeout(() => d.resolve(5), 1); console.log(await d.promise);
  const e = deferred<string>(); e.reject(new Error("no")); try { await e.promise; } catch (x) { console.log(String(x)); }
}
void main();
let host!: string; function configure() { host = "a"; } configure(); console.log(host, host.length);
function memo<T>(f: () => T): () => T { let done = false, value!: T; return () => { if (!done) { value = f(); done = true; } return value; }; }
const m = memo(() => [1, 2]); console.log(m() === m(), memo(() => undefined)());
for (let i = 0; i < 2; i++) { let best!: number; for (const n of [3, 9, 4]) if (n > 5) best = n + i; console.log(best.toFixed(1)); }
function plain(n: number): string { let s!: string; if (n > 1) s = "big"; try { return s.toUpperCase(); } catch (x) { return (x as Error).name; } }
console.log(plain(2), plain(0));
declare const brand: unique symbol; declare const other: unique symbol;
type Brand<T, B> = T & { readonly [brand]: B };
type UserId = Brand<string, "User">; type Meters = number & { [other]: "m" };
const id = (s: string) => s as UserId; const far = 5 as Meters; console.log(id("u1").length, far + 1, [id("b"), id("a")].sort());
interface Raw { x: number } type Checked = Brand<Raw, "Checked">; function check(r: Raw): Checked { return r as Checked; } const c = check({ x: 1 }); console.log(c, c.x, JSON.stringify(c), Object.keys(c));
type Valid<T> = T & { readonly [brand]: true }; const lists = ([1, 2] as number[]) as Valid<number[]>; console.log(lists.map((n) => n + 1), lists.length);
const v = (n: number | bigint | string): bigint => BigInt(n); console.log(v(3), v(4n), v("5"), v(2 ** 60));
for (const bad of ["x", 1.5]) try { v(bad); } catch (x) { console.log(String(x)); }
