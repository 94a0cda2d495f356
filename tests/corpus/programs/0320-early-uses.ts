// Variables, constants, classes and enums used before their declarations have run.
function show(f: () => string): void {
  try { console.log(f()); } catch (e) { console.log(e instanceof Error ? e.name + ": " + e.message : "?"); }
}
show(() => String(A));
show(() => String(B));
show(() => String(new K()));
show(() => `${new K()}`);
show(() => JSON.stringify(new K()));
const A: number | undefined = Math.random() < 2 ? undefined : 1;
const B = 5;
const C = [1].length;
class K { toString(): string { return "K" + D; } toJSON(): number { return D; } }
const D = [1, 2].length;
show(() => String(C) + String(new K()));
function inner(): void {
  const early = () => String(x);
  show(early);
  show(() => String(y));
  show(() => h());
  let x: number | undefined = 5;
  const y = "s".length;
  function h(): string { return String(z); }
  const z = Math.max(3, 4);
  show(early);
  show(h);
  x = undefined;
}
inner();
show(() => String(E.z));
class E { static z: number | undefined = 4; static w = 5; }
show(() => String(E.z));
let M: string | undefined;
show(() => String(M));
