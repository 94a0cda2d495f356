// Differs from Node on purpose: see the .expected file. A static field of type number, or a variable without a
// value, is read before it was set.
let s: string;
let n: number;
let o: { a: number };
function len(): string { return String(s.length); }
function num(): string { return String(n); }
function obj(): string { return String(o.a); }
for (const f of [len, num, obj]) { try { console.log(f()); } catch (e) { console.log(e instanceof Error ? e.name : "?"); } }
s = "x"; n = 1; o = { a: 1 };
for (const f of [len, num, obj]) console.log(f());

class S {
  static a = S.make();
  static b = 5;
  static c: number | undefined = 6;
  static make(): string {
    try {
      return String(S.c) + String(S.b);
    } catch (e) {
      return e instanceof Error ? e.message : "";
    }
  }
}
console.log(S.a, S.make());
