// An error has a cause from when one is given or assigned, be it undefined.
function log(...a: unknown[]): void { console.log(a.map((x) => String(x)).join(" ")); }
interface HasCause extends Error { cause?: unknown }
const e = new Error("x"); log("cause" in e); e.cause = 5; log("cause" in e, Object.hasOwn(e, "cause"), e.cause);
class A extends Error { constructor(m: string) { super(m); this.cause = "c"; } }
const a = new A("x"); log("cause" in a, a.cause);
class Z extends Error { override cause = "z"; }
log("cause" in new Z("x"), new Z("q").cause);
const h: HasCause = new Error("h"); h.cause = undefined; log("cause" in h, h.cause);
const u: unknown = e; log(typeof u === "object" && u !== null && "cause" in u);
const v: unknown = new Error("n"); log(typeof v === "object" && v !== null && "cause" in v);
const w = new Error("w", { cause: 1 }); w.cause = 2; log("cause" in w, w.cause, JSON.stringify(w), Object.keys(w).length);
const w2 = new Error("w", { cause: undefined }); w2.cause = 2; log("cause" in w2, w2.cause, JSON.stringify(w2));
class W extends Error { constructor(m: string, o?: ErrorOptions) { super(m, o); } }
const w3 = new W("w", { cause: undefined }); log("cause" in w3); w3.cause = 2; log("cause" in w3, w3.cause, JSON.stringify(w3));
log("cause" in new W("w"), "cause" in new W("w", {}), Object.hasOwn(new W("q"), "cause"));
try { throw new RangeError("r"); } catch (x) { if (x instanceof Error) { x.cause = "later"; log("cause" in x, x.cause, "message" in x); } }
try { (undefined as unknown as { a: number }).a.toFixed(); } catch (x) { log(x instanceof TypeError && "cause" in x); }
