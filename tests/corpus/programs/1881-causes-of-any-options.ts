// `new Error` reads the cause of its options as any property: of an accessor, inherited, of an error.
function log(...a: unknown[]): void { console.log(a.map((x) => String(x)).join(" ")); }
class EO { get cause(): string { return "got"; } }
class EF { cause = "field"; }
class ES extends EO { }
log(new Error("x", new EO()).cause, new Error("x", new EF()).cause, new TypeError("x", new ES()).cause);
const o: ErrorOptions = new EO(); log(new Error("y", o).cause);
const oo: ErrorOptions = {}; const e0 = new Error("y", oo); log(e0.cause, "cause" in e0);
const o2: ErrorOptions | undefined = Date.now() > 0 ? { cause: 7 } : undefined; log(new Error("y", o2).cause);
class W extends Error { constructor(m: string, o?: ErrorOptions) { super(m, o); } }
const w = new W("x", new EO()); log(w.cause, "cause" in w);
log(new W("x", new Error("in", { cause: 4 })).cause, new W("x", new Error("in")).cause, "cause" in new W("x", new Error("in")));
log(new Error("x", new Error("in", { cause: 4 })).cause);
const j = JSON.parse('{"cause": {"a": 1}}') as ErrorOptions; log(JSON.stringify(new Error("j", j).cause));
const r: Record<string, unknown> = { cause: "rec" }; log(new Error("r", r).cause);
const wide = { cause: undefined, x: 1 }; const ew = new Error("x", wide); log("cause" in ew, ew.cause);
const { x, ...rest } = { x: 1, cause: "rest" }; log(new Error("r", rest).cause, x);
const un: unknown = new EO(); log(new Error("q", un as ErrorOptions).cause);
class T1 { get cause(): string { throw new Error("boom"); } }
try { new Error("x", new T1()); } catch (x) { log((x as Error).message); }
