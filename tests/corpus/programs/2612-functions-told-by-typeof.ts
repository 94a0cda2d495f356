// Functions told by typeof, and called as properties of what they are read from.
function show(x: unknown): string {
  if (typeof x === "function") return "fn " + typeof x + " " + String((x as () => unknown)());
  if (typeof x === "object" && x !== null && "run" in x && typeof x.run === "function") return "obj " + String(x.run());
  return "no";
}
console.log(show(() => 5), show({ run: () => "r" }), show(1));
class P { static make() { return 1; } }
console.log(typeof P === "function", show({ run() { return this === undefined; } }));
const maybe: unknown = P;
if (typeof maybe === "function") console.log(maybe === P);
const v: any = (a: string) => a.length;
if (typeof v === "function") console.log(v("abc"));
const r: Record<string, any> = { n: 5, f() { return typeof this + Object.keys(this).length; } };
console.log(r.f(), r["f"]());
const arr: any[] = [function (this: unknown) { return Array.isArray(this); }];
console.log(arr[0]());
const u: Record<string, unknown> = { g() { return typeof this; }, h: () => "h" };
const g = u.g, key = "g";
if (typeof g === "function") console.log(typeof u.h === "function" ? u.h() : "", typeof u[key] === "function" ? u[key]() : "");
class Q { constructor(private v: number) {} get() { return this.v; } }
const q: { get?: unknown } = new Q(3);
if (typeof q.get === "function") console.log(q.get());
