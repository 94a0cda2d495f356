interface Opts { host: string; port?: number; tags?: string[] }
const defaults: Opts = { host: "h", port: 1 };
const o = Object.assign({}, defaults, { port: 5 });
console.log(JSON.stringify(o), o.port + 1, JSON.stringify(defaults));
console.log(JSON.stringify(Object.assign({ z: 1 }, { a: 2 }, { z: 3, b: 4 })));
const target: Opts = { host: "t" };
const same = Object.assign(target, { tags: ["x"], port: 9 });
console.log(same === target, JSON.stringify(target), Object.keys(target).join());
const rec: Record<string, number> = { a: 1 };
Object.assign(rec, { b: 2 }, { a: 7, 3: 1 });
console.log(JSON.stringify(rec));
class P { x = 0; y = 0; constructor(init: Partial<P> = {}) { Object.assign(this, init); } get sum() { return this.x + this.y; } set both(v: number) { this.x = this.y = v; } }
console.log(new P({ x: 3 }).sum, JSON.stringify(new P({ y: 2 })));
const p = new P();
Object.assign(p, { both: 4 });
console.log(p.sum);
const trace: string[] = [];
const src = { get a() { trace.push("a"); return 1; }, get b() { trace.push("b" + sink.a); return 2; } };
const sink = { b: 0, set a(v: number) { trace.push("set a " + v); }, get a() { return 5; } };
Object.assign(sink, src);
console.log(trace.join(), sink.b);
console.log(Object.is(NaN, NaN), Object.is(0, -0), Object.is("a" + "b", "ab"), Object.is(1n, 1n), Object.is({}, {}), Object.is(undefined, null), Object.is(rec, rec), Object.is(1, "1"));
console.log(Object.getOwnPropertyNames({ b: 1, a: 2 }).join(), Object.getOwnPropertyNames([5, 6]).join(), Object.getOwnPropertyNames("ab").join(), Object.getOwnPropertyNames(new P()).join());
console.log(o.hasOwnProperty("port"), o.hasOwnProperty("nope"), new P().hasOwnProperty("sum"), [1, 2].hasOwnProperty(1), "abc".hasOwnProperty("length"), "ab".hasOwnProperty(5));
const bare: Record<string, number> = Object.create(null);
bare["constructor"] = 1;
console.log(bare["toString"] === undefined, "toString" in bare, Object.keys(bare).join(), JSON.stringify(bare));
console.log(Object.keys("ab").join(), Object.keys([7, 8]).join(), Object.values("xy" as unknown as object).join(), Object.entries([1, 2]).join(";"), Object.keys(5).length);
console.log(Object.hasOwn([1], 0), Object.hasOwn({ 5: "x" }, 5));
