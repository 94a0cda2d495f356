// Uses before the declaration has run: enums, static members, assignments, local variables.
function show(f: () => string): void {
  try { console.log(f()); } catch (e) { console.log(e instanceof Error ? e.name + ": " + e.message : "?"); }
}
function color(): string { return String(Color.Red) + Color[1]; }
show(color);
show(() => String(makeA() instanceof A));
show(() => { counter = 5; return "set"; });
show(() => { counter += 5; return "set"; });
show(() => { counter++; return "set"; });
show(() => A.make().name());
show(() => { A.count = 3; return "set"; });
show(() => String(A.total));
show(() => LIT + NEG);
show(() => TPL);
function makeA(): unknown { return 1; }
enum Color { Red = 7, Green = 1 }
let counter = 1;
class A { static count = 0; static get total(): number { return A.count; } static make(): A { return new A(); } name(): string { return "A" + A.count; } }
class B extends A { override name(): string { return "B" + super.name(); } }
const LIT = "lit", NEG = -1;
const TPL = `tpl`;
show(color);
show(() => String(makeA() instanceof A));
show(() => { counter = 5; counter += 5; counter++; return String(counter); });
show(() => A.make().name() + new B().name());
show(() => { A.count = 3; return String(A.total); });
show(() => LIT + NEG + TPL);
class Init {
  static readonly order: string[] = [];
  static first = Init.note("first");
  static second = Init.note("second");
  static note(s: string): string { Init.order.push(s); return s; }
  static { Init.note("block" + Init.second + String(helper())); }
}
function helper(): string { try { return String(Init.first); } catch (e) { return e instanceof Error ? e.message : ""; } }
show(() => Init.order.join() + helper());
for (let i = 0; i < 3; i++) {
  switch (i) {
    case 0: { let q = 1; q++; console.log(q); break; }
    case 1:
      const inCase = i * 10;
      console.log(inCase);
      break;
    default:
      console.log("d");
  }
}
function tdz(flag: boolean): string {
  const later = () => value;
  if (flag) { try { return String(later()); } catch (e) { return e instanceof Error ? e.message : ""; } }
  const value: string | null = flag ? "x" : null;
  return String(later());
}
console.log(tdz(true), tdz(false));
function assignEarly(): string {
  const set = () => { v = 2; };
  try { set(); } catch (e) { return e instanceof Error ? `${e.name} ${e.message}` : ""; }
  let v = 1;
  return String(v);
}
console.log(assignEarly());
function selfRef(): string {
  const fact = (n: number): number => (n < 2 ? 1 : n * fact(n - 1));
  const obj = { f: () => obj.g, g: 3 };
  return String(fact(5)) + obj.f();
}
console.log(selfRef());
