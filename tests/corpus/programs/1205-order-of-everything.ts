// What runs when, in every kind of expression and statement: each part logs its name.
const log: string[] = [];
function t<T>(name: string, value: T): T { log.push(name); return value; }
function show(title: string): void { console.log(`${title}:`, log.splice(0).join(" ")); }
class Local {
    static first = t("static first", 1);
    static { t("block", 0); }
    a = t("a", 2);
    b: number;
    constructor(b = t("default", 3)) { this.b = b; }
    get sum(): number { return this.a + this.b; }
}
console.log(new Local(t("arg", 1)).sum + Local.first); show("class");
const fns: Record<string, (a: number) => number> = { f: (a) => t("f", a) };
console.log(fns["f"]?.(t("arg", 1)) ?? 0, fns[t("key", "g")]?.(t("never", 1)) ?? t("else", 5)); show("dict call");
class P {
  #n = 0; #list = [1, 2, 3];
  bump(): number { return (this.#list[this.#n++] ?? 0) + this.#n + (this.#n += 2) + this.#n; }
}
console.log(new P().bump());
let i = 0;
const a = [1, 2, 3, 4];
a[i++] = a[i]! + i++ + (i = 3);
console.log(a.join(), i);
a[i] = i = 0;
console.log(a.join(), i);
let u = 5; u = u++ + u; console.log(u); u += u++ * (u -= 2); console.log(u);
const str = "hello";
console.log(str[t("i", 1)], str.at(t("j", -1)));
show("str");
function args3(x: number, y = x++, z = x + y): string { return `${x},${y},${z}`; }
console.log(args3(1), args3(1, 2), args3(i++, i++, i++), i);
label: for (let k = t("init", 0); k < t("limit", 3); k += t("step", 1)) {
  for (const v of t("inner", [1, 2])) { if (v > 1) continue label; if (k > 1) break label; log.push(`b${k}`); }
}
show("loops");
switch (t<number>("subject", 2)) { case t("one", 1): log.push("!"); case t("two", 2): log.push("hit"); case t("three", 3): log.push("fall"); break; default: log.push("no"); }
show("switch");
function fin(): number { let r = 1; try { return t("ret", r++); } finally { r = t("fin", 10); } }
console.log(fin()); show("finally");
function nested(): string {
  for (const v of t("xs", [1, 2, 3])) { try { if (v === 2) return t("r", "two"); log.push(`v${v}`); } finally { log.push(`f${v}`); } }
  return "none";
}
console.log(nested()); show("nested");
const m = new Map<string, number>();
m.set(t("k", "a"), t("v", 1)).set(t("k2", "b"), t("v2", m.size));
console.log([...m].join(";")); show("map");
let { x: p = t("dp", 1), ...others } = t("obj", { x: undefined as number | undefined, y: 2, z: 3 });
console.log(p, JSON.stringify(others)); show("rest");
const tuple: [number, string, boolean?] = [1, "a"];
const [q, w, e = t("de", true)] = tuple; console.log(q, w, e); show("tuple");
function opt(o: { n: { v: number[] } | undefined } | undefined): number { return o?.n?.v[t("idx", 0)]?.toFixed(t("digits", 1)).length ?? t("none", -1); }
console.log(opt(undefined), opt({ n: undefined }), opt({ n: { v: [] } }), opt({ n: { v: [1] } })); show("opt");
function* gen(): Generator<number> { const k = t("start", 1); yield k + t("plus", 1); log.push("mid"); yield* [t("y1", 5), t("y2", 6)]; log.push("end"); }
for (const v of gen()) log.push(`got ${v}`);
show("gen");
let cond: string | undefined = t("c", undefined); cond ??= t("d", "x"); cond ||= t("never", "y"); cond &&= t("z", cond + "z"); console.log(cond); show("logical");
const o2 = { a: t("pa", 1), ["b"]: t("pb", 2), ...t("sp", { c: 3 }), d: t("pd", 4) }; console.log(JSON.stringify(o2)); show("object");
console.log(`${t("t1", 1)}${`${t("t2", "x")}`}${t("t3", [1, 2])}`); show("template");
console.log([..."ab", ...t("sp", new Set([1])), ...t("mp", new Map([[1, 2]])).values()].join()); show("spread");
const big = 5n; let bb = big; console.log(bb + (bb = 2n) * bb); 
if (t("n", 0) || t("m", 1)) log.push("yes"); while (t("w", false)) log.push("no"); do log.push("once"); while (t("dw", false)); show("conds");
console.log(void t("void", 1), typeof t("ty", 1), -t("neg", 1), !t("not", false), +t("plus", "3")); show("unary");
