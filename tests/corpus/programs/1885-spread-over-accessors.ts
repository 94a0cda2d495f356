// A spread copies own properties: an accessor that stands for a property is neither run nor copied.
function attempt(name: string, run: () => string): void {
  try {
    console.log(name, run());
  } catch (e) {
    console.log(name, "throws", e instanceof Error ? e.message : "?");
  }
}
interface P { x: number; y: number }
let calls = 0;
class H implements P { get x() { calls++; return 2; } get y() { return 3; } }
class Full implements P { x = 7; get y() { return 8; } }
const p: P = new H();
const ps: P[] = [new H(), { x: 1, y: 2 }, new Full()];
const j = (v: unknown): string => JSON.stringify(v);
attempt("a1", () => j({ ...p, x: 9 }));
for (const one of ps) attempt("a2", () => j({ ...one }));
for (const one of ps) attempt("a3", () => j({ z: 0, ...one, q: 1 }));
for (const one of ps) attempt("a4", () => Object.keys({ ...{ x: 1, y: 2 }, ...one }).join());
for (const one of ps) { const { x, ...rest } = one; attempt("a5", () => `${x} ${j(rest)}`); }
function clone<T extends object>(v: T): T { return { ...v }; }
for (const one of ps) attempt("a6", () => j(clone(one)));
for (const one of ps) attempt("a7", () => j({ ...(one as Partial<P>) }));
for (const one of ps) attempt("a8", () => j({ ...(one as Readonly<P>), q: 1 }));
for (const one of ps) attempt("a9", () => { const c: P = { ...one }; return j(c); });
for (const one of ps) attempt("a10", () => { const c: Record<string, number> = { ...one }; return j(c); });
for (const one of ps) attempt("a11", () => { const c = { ...one, x: 4 }; return `${c.x} ${j(c)} ${"y" in c}`; });
const maybe: P | undefined = Date.now() > 0 ? new H() : undefined;
attempt("a12", () => j({ ...maybe, w: 1 }));
attempt("a13", () => j({ w: 1, ...(Date.now() > 0 && p) }));
attempt("a14", () => j(ps.map((one) => ({ ...one, x: 0 }))));
const h = new H();
const hp: P = h;
attempt("a15", () => j({ ...hp }) + calls);
