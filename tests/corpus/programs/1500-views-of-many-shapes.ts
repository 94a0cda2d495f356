// Ten classes and more behind one view: the functions that look at them are shared by the views, and names
// that C cannot tell apart are told apart all the same.
interface Named {
  name: string;
  "a-b"?: string;
  a_b?: string;
}
interface Sized {
  name: string;
  size: number;
}
class Thing1 { name = "1"; size = 1; "a-b" = "dash 1"; a_b = "under 1"; }
class Thing2 { size = 2; name = "2"; a_b = "under 2"; "a-b" = "dash 2"; }
class Thing3 { extra = true; name = "3"; size = 3; get a_b(): string { return "under " + this.size; } "a-b" = "dash 3"; }
class Thing4 { big = 4n; name = "4"; size = 4; "a-b" = "dash 4"; a_b = "under 4"; describe(): string { return "four"; } }
class Thing5 { get name(): string { return "5" + this.size; } size = 5; describe(): string { return "five"; } }
class Thing6 { set size(n: number) { this.held = n * 2; } get size(): number { return this.held; } held = 6; name = "6"; }
class Thing7 extends Thing1 { override name = "7"; describe(): string { return "seven " + this.size; } }
class Thing8 extends Thing1 { more = "more"; describe(): string { return this.more; } }
class Thing9 extends Thing2 { describe = (): string => "nine"; }
interface Describer { name: string; describe?(): string }

function both(n: Named): string {
  return `${n.name}: ${n["a-b"]} ${n.a_b}`;
}
function grow(s: Sized): string {
  s.size += 10;
  s.name.length;
  return `${s.name} ${s.size}`;
}
function say(d: Describer): string {
  return d.describe?.() ?? `${d.name} says nothing`;
}
const literals: Named[] = [{ name: "x" }, { name: "y", a_b: "u" }, { name: "z", "a-b": "d" }];
const all = [new Thing1(), new Thing2(), new Thing3(), new Thing4(), new Thing7(), new Thing8(), new Thing9()];
for (const each of [...literals, ...all]) console.log(both(each));
for (const each of [...all, new Thing6(), { name: "literal", size: 0 }, { size: 1, name: "other" }]) console.log(grow(each));
const sayers: Describer[] = [new Thing1(), new Thing4(), new Thing5(), new Thing7(), new Thing8(), new Thing9(), { name: "none" }, { name: "own", describe: () => "own" }];
for (const each of sayers) console.log(say(each));
const seen: unknown[] = [...all, { name: 5 }, null, "text"];
for (const each of seen) console.log(typeof each === "object" && each !== null && "a_b" in each, typeof each === "object" && each !== null && "a-b" in each);
