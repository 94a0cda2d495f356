// for-in over objects of named properties: their own keys, those that are gone left out.
interface S { host?: string; port: number; tags?: string[] }
const show = (o: object): void => { let t = ""; for (const k in o) t += k + ";"; console.log(t, JSON.stringify(o), Object.keys(o).join()); };
const s: S = { tags: [], port: 1 }; s.host = "h"; show(s);
for (const k in s) { console.log(k); if (k === "tags") delete s.host; }
class C { a = 1; b?: string; #p = 2; m(): number { return this.#p; } get g(): number { return 3; } }
show(new C()); let q: string; for (q in new C()) { if (q === "b") break; } 

const u: { kind: "a"; x: number } | { kind: "b"; y: number } = Math.random() < 2 ? { kind: "b", y: 2 } : { kind: "a", x: 1 }; for (const k in u) console.log(k);
for (const k in {}) console.log("never", k);
const e: S = JSON.parse('{"port":1,"zz":2}') as S; for (const k in e) console.log(k);
outer: for (const k in s) { for (const l in s) { if (l === k) continue outer; console.log(k, l); } }
