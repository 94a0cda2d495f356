// Order of evaluation in assignments, patterns, parameters, switch.
// evaluation order, getters, destructuring defaults
const log: string[] = [];
function t<T>(name: string, v: T): T { log.push(name); return v; }
function flush(): void { console.log(log.join(" ")); log.length = 0; }
class G { #v = 1; get v(): number { log.push("get"); return this.#v; } set v(x: number) { log.push("set" + x); this.#v = x; } }
const g = new G();
function gg(): G { log.push("gg"); return g; }
gg().v += t("rhs", 2); flush();
gg().v++; flush();
const r = gg().v++ + ++gg().v; flush(); console.log(r);
gg().v ||= t("never", 5); gg().v &&= t("and", 0); gg().v ||= t("or", 7); flush();
const arr = [1, 2, 3];
function ga(): number[] { log.push("arr"); return arr; }
ga()[t("i", 0)] = t("v", 9); flush();
ga()[t("i", 1)]! += t("v", 9); flush();
const { a = t("a", 1), b = t("b", a + 1), c: { d = t("d", b) } = t("c", {} as { d?: number }) } = t("src", {} as { a?: number; b?: number; c?: { d?: number } });
flush(); console.log(String(a), String(b), String(d));
const [x = t("x", 1), y = t("y", x), [z = t("z", y)] = t("w", [] as number[])] = t("asrc", [undefined, 5] as (number | undefined)[] as [number | undefined, number | undefined, number[]?]);
flush(); console.log(String(x), String(y), String(z));
function f(p = t("p", 1), { q = t("q", p) }: { q?: number } = t("obj", {}), ...rest: number[]): string { return `${p} ${q} ${rest.join()}`; }
console.log(f(), f(undefined, undefined, 1, 2), f(3, { q: 4 })); flush();
console.log(f(t("1", 1), t("2", {}), t("3", 3), ...t("4", [4, 5]))); flush();
let m = 1, n = 2; [m, n] = [n, m]; console.log(m, n);
const o2 = { [t("k", "x")]: t("vx", 1) } as Record<string, number>; flush(); console.log(JSON.stringify(o2));
console.log(t("l", 1) < t("r", 2), t("l", "a") + t("r", "b"), t("c", true) ? t("y", 1) : t("n", 2)); flush();
let i = 0; arr[i++] = i++; console.log(arr.join(), i);
i = 1; i = i++ + i++; console.log(i); i += i++ * ++i; console.log(i);
const s = `${t("s1", 1)}${t("s2", 2)}`; flush(); console.log(s);
console.log((t("c1", 1), t("c2", 2))); flush();
console.log(typeof t("ty", 1), !t("not", 0), -t("neg", 1)); flush();
const maybe: { f?: (n: number) => number } = {};
console.log(maybe.f?.(t("arg", 1))); flush();
console.log([3, 1, 2].map((v, k, all) => v * k + all.length).join());
switch (t<number>("sw", 2)) { case t("c1", 1): log.push("b1"); case t("c2", 2): log.push("b2"); case t("c3", 3): log.push("b3"); break; default: log.push("def"); } flush();
switch (t<number>("sw", 9)) { case t("c1", 1): log.push("b1"); default: log.push("def"); case t("c2", 2): log.push("b2"); } flush();
console.log(String(void t("void", 0))); flush();
