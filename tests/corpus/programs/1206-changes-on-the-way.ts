// Arrays, Sets, Maps and Records that change while they are walked over or while arguments are evaluated.
const log: string[] = [];
function t<T>(name: string, value: T): T { log.push(name); return value; }
function show(title: string): void { console.log(`${title}:`, log.splice(0).join(" ")); }
function shrink(name: string, run: (a: number[]) => string): void {
  const a = [1, 2, 3, 4];
  try { log.push(run(a)); } catch (e) { log.push(String(e)); }
  log.push(`left ${a.length}`);
  show(name);
}
shrink("forEach", (a) => { a.forEach((v, i) => { log.push(String(v)); if (i === 0) a.pop(); }); return "done"; });
shrink("filter", (a) => a.filter((v, i) => { log.push(String(v)); if (i === 0) a.length = 2; return true; }).join());
shrink("some", (a) => String(a.some((v, i) => { log.push(String(v)); if (i === 0) a.pop(); return false; })));
shrink("every", (a) => String(a.every((v, i) => { log.push(String(v)); if (i === 0) a.pop(); return true; })));
shrink("reduce", (a) => String(a.reduce((r, v, i) => { log.push(String(v)); if (i === 1) a.pop(); return r + v; })));
shrink("reduceRight", (a) => String(a.reduceRight((r, v, i) => { log.push(`${v}@${i}`); if (i === 2) a.length = 1; return r + v; })));
shrink("flatMap", (a) => a.flatMap((v, i) => { if (i === 0) a.pop(); return [v, i]; }).join());
shrink("from", (a) => Array.from(a, (v, i) => { if (i === 0) a.push(9); return v; }).join());
shrink("sort", (a) => a.sort((x, y) => { if (a.length < 6) a.push(7); return y - x; }).join());
shrink("join", (a) => [a, a.length].join(";"));
shrink("spread", (a) => [...a, a.push(5), ...a].join());
shrink("slice", (a) => a.slice(a.push(5) - 3, a.push(6)).join());
shrink("indexOf", (a) => String(a.indexOf(a.push(5), a.length - 9)));
shrink("fill", (a) => a.fill(a.push(0), a.length - 1).join());
shrink("with", (a) => a.with(a.push(0) - 1, a.length).join());
shrink("copyWithin", (a) => a.copyWithin(a.push(8) - 5, a.length - 2).join());
shrink("splice", (a) => a.splice(a.push(8) - 5, a.length - 3, a.push(9), a.length).join());
shrink("at", (a) => String(a.at(a.push(8) - 1)));
shrink("includes", (a) => String(a.includes(5, a.push(5) - 5)));
shrink("reverse", (a) => a.reverse().concat(a.reverse()).join());
shrink("length", (a) => { a.length = a.length - a.push(1) + 3; return a.join(); });
shrink("for", (a) => { for (const v of a) { if (a.length < 7) a.push(v * 2); log.push(String(v)); } return ""; });
shrink("pattern", (a) => { const [x = 0, y = a.push(3), z = 0] = a; return [x, y, z].join(); });
shrink("entries", (a) => { for (const [i, v] of a.entries()) { if (i === 0) a.pop(); log.push(`${i}${v}`); } return ""; });
const set = new Set([1, 2, 3]);
for (const v of set) { log.push(String(v)); if (v < 3) { set.delete(v + 1); set.add(v + 10); } if (set.size > 6) break; }
show("set");
const map = new Map([["a", 1]]);
map.forEach((v, k) => { log.push(k); if (map.size < 4) map.set(k + "x", v); });
show("map");
const rec: Record<string, number> = { a: 1, b: 2, c: 3 };
for (const k in rec) { log.push(k); delete rec["b"]; rec["d"] = 1; }
show("for in");
class Key { constructor(readonly name: string) {} toString(): string { log.push(`str ${this.name}`); return this.name; } }
const [ka, kb] = [new Key("a"), new Key("b")];
console.log(`${ka}` + kb + `${kb}${ka}`, [ka, kb].join(), "x".concat(String(kb), String(ka)), [kb, ka].sort().join(";"));
show("strings");
console.log(Math.max(t("a", 1), t("b", NaN), t("c", 3)), Math.hypot(t("d", 3), t("e", 4)));
show("max");
class Acc { #v = 0; get v(): number | undefined { log.push("get"); return this.#v || undefined; } set v(x: number | undefined) { log.push(`set ${x}`); this.#v = x ?? 0; } }
const acc = new Acc();
acc.v ??= t("one", 1); acc.v ??= t("two", 2); acc.v &&= t("zero", 0); acc.v ||= t("three", 3);
const { v = t("default", 9) } = acc; console.log(v);
show("accessor");
