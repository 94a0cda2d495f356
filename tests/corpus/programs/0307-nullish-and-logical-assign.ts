let a: number | undefined;
a ??= 1;
a ??= 2;
console.log(a);
let b: string | null = null;
b ??= "set";
b ||= "no";
b &&= b + "!";
console.log(b);
let zero = 0;
zero ||= 5;
console.log(zero);
let five = 5;
five &&= 0;
five &&= 9;
console.log(five);
let flag = false;
flag ||= true;
flag &&= false;
console.log(flag);
const calls: string[] = [];
const f = (s: string): string => {
  calls.push(s);
  return s;
};
let kept: string | undefined = "kept";
kept ??= f("never");
kept ||= f("never");
console.log(kept, calls.length);
const o: { n?: number; s?: string; inner?: { list?: number[] } } = {};
o.n ??= 10;
o.n ??= 20;
o.s ||= f("made");
(o.inner ??= {}).list ??= [];
o.inner.list!.push(1);
console.log(o.n, o.s, o.inner.list?.length, calls.join());
const map: Record<string, number[]> = {};
for (const w of ["a", "b", "a"]) (map[w] ??= []).push(w.length);
console.log(map["a"]?.length, map["b"]?.length);
let evaluations = 0;
const get = (): { v: number | null } => {
  evaluations++;
  return box;
};
const box: { v: number | null } = { v: null };
get().v ??= 3;
get().v ??= 4;
console.log(box.v, evaluations);
const picks: [null?, undefined?, (number | null)?, (string | null)?, (boolean | null)?] = [null, undefined, 0, "", false];
console.log(picks[0] ?? "x", picks[1] ?? "y", picks[2] ?? "z", picks[3] ?? "w", picks[4] ?? "v");
const arr: (number | undefined)[] = [undefined, 2];
arr[0] ??= 7;
arr[1] ??= 8;
console.log(arr.join());
class Counter {
  static made = 0;
  value?: number;
  get(): number {
    return (this.value ??= ++Counter.made);
  }
}
const c1 = new Counter();
const c2 = new Counter();
console.log(c1.get(), c1.get(), c2.get(), Counter.made);
