// Sorting by texts calls toString for each comparison, in V8's order.
let log: string[] = [];
class Key { constructor(readonly name: string) {} toString(): string { log.push(this.name); return this.name; } }
const keys = ["d", "b", "a", "c", "e", "b"].map((k) => new Key(k));
keys.sort(); console.log(log.join(""), keys.map((k) => k.name).join("")); log = [];
console.log([...keys, new Key("a")].toSorted().length, log.join("")); log = [];
const mixed: (string | number | Key | undefined | null)[] = [10, "b", new Key("a"), undefined, 9, null, "z"];
mixed.sort(); console.log(mixed.join(), log.join("")); log = [];
const lists = [[3, 1], [10], [2]]; lists.sort(); console.log(JSON.stringify(lists));
console.log([{ a: 1 }, { a: 2 }].sort().length);
const u: unknown[] = [3, 20, "1", new Key("0")]; u.sort(); console.log(u.length, log.join("")); 
let bad = 0; class Thrower { toString(): string { if (++bad > 2) throw new Error("stop"); return "x"; } }
const th = [new Thrower(), new Thrower(), new Thrower()];
try { th.sort(); } catch (e) { console.log(String(e), th.length, bad); }
