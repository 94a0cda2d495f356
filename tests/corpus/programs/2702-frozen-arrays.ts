// Every method that writes to an array, called on frozen ones: V8's errors, and the array as it was.
const attempt = (what: string, f: () => unknown): void => {
  try {
    console.log(what, JSON.stringify(f()));
  } catch (e) {
    console.log(what, String(e));
  }
};
const ops: [string, (a: number[]) => unknown][] = [
  ["set 0", (a) => (a[0] = 9)],
  ["set new", (a) => (a[a.length] = 9)],
  ["set far", (a) => (a[7] = 9)],
  ["add to", (a) => (a.length > 0 ? (a[0]! += 9) : 0)],
  ["push", (a) => a.push(1)],
  ["push none", (a) => a.push()],
  ["push 2", (a) => a.push(1, 2)],
  ["push spread", (a) => a.push(...[1, 2], 3)],
  ["push itself", (a) => a.push(...a)],
  ["pop", (a) => a.pop()],
  ["shift", (a) => a.shift()],
  ["unshift", (a) => a.unshift(1)],
  ["unshift none", (a) => a.unshift()],
  ["unshift 2", (a) => a.unshift(7, 8)],
  ["sort", (a) => a.sort()],
  ["sort by", (a) => a.sort((x, y) => x - y)],
  ["reverse", (a) => a.reverse()],
  ["fill", (a) => a.fill(1)],
  ["fill 1", (a) => a.fill(1, 1)],
  ["fill none", (a) => a.fill(1, 1, 1)],
  ["fill -1", (a) => a.fill(1, -1)],
  ["copyWithin", (a) => a.copyWithin(0, 1)],
  ["copyWithin 1", (a) => a.copyWithin(1, 0)],
  ["copyWithin 9", (a) => a.copyWithin(9, 9)],
  ["copyWithin -1", (a) => a.copyWithin(0, -1, NaN)],
  ["splice 0", (a) => a.splice(0)],
  ["splice 0 0", (a) => a.splice(0, 0)],
  ["splice 0 1", (a) => a.splice(0, 1)],
  ["splice in", (a) => a.splice(0, 0, 5)],
  ["splice over", (a) => a.splice(0, 1, 5)],
  ["splice 2 for 1", (a) => a.splice(1, 1, 5, 6)],
  ["splice 1 for 2", (a) => a.splice(1, 2, 5)],
  ["splice end", (a) => a.splice(a.length, 0)],
  ["splice end in", (a) => a.splice(a.length, 0, 4)],
  ["splice last", (a) => a.splice(-1, 1)],
  ["splice 2 1 2", (a) => a.splice(2, 1, 5, 6)],
  ["splice all in", (a) => a.splice(0, 99, 1, 2, 3)],
  ["splice -9", (a) => a.splice(-9, -1, 1)],
  ["length 0", (a) => (a.length = 0)],
  ["length same", (a) => (a.length = a.length)],
  ["swap", (a) => (a.length > 1 ? ([a[0], a[1]] = [a[1]!, a[0]!]) : [])],
  ["toSorted", (a) => a.toSorted((x, y) => x - y)],
  ["toReversed", (a) => a.toReversed()],
  ["copy", (a) => { const b = [...a]; b.push(1); return b; }],
  ["slice", (a) => { const b = a.slice(); b[0] = 5; b.pop(); return [b, Object.isFrozen(b)]; }],
  ["map", (a) => { const b = a.map((x) => x * 2); b.push(1); return b; }],
  ["concat", (a) => { const b = a.concat(1); b.reverse(); return b; }],
];
for (const size of [0, 1, 2, 3, 5])
  for (const [name, op] of ops) {
    const a = [3, 1, 2, 5, 4].slice(0, size);
    const frozen = Object.freeze(a);
    attempt(`${size} ${name}`, () => op(a));
    if (frozen !== (a as readonly number[]) || frozen.join() !== [3, 1, 2, 5, 4].slice(0, size).join()) console.log("changed", a);
    const free = [3, 1, 2, 5, 4].slice(0, size);
    if (!name.includes("far")) attempt(`${size} ${name} of a free one`, () => [op(free), free]);
  }

// Elements of other storages; one array under several types.
const texts = ["b", "a"];
const flags = [true, false];
const bigs = [1n, 2n];
const mixed: (string | number)[] = ["x", 1];
const nested = [[1], [2]];
for (const list of [texts, flags, bigs, mixed, nested]) Object.freeze(list);
attempt("texts", () => texts.push("c"));
attempt("texts sort", () => texts.sort());
attempt("flags", () => (flags[0] = false));
attempt("bigs", () => bigs.pop());
attempt("mixed", () => mixed.reverse());
attempt("nested", () => nested.push([3]));
attempt("inner", () => nested[0]!.push(3));
const wide: (string | number)[] = texts;
attempt("wide", () => wide.push("z"));
const hidden: unknown = texts;
if (Array.isArray(hidden)) attempt("unknown", () => hidden.push("z"));
const any: any = flags;
attempt("any", () => (any[0] = true));
attempt("any push", () => any.push(true));
attempt("any length", () => any.length);
const tuple: [number, string] = [1, "a"];
Object.freeze(tuple);
attempt("tuple", () => (tuple[1] = "b"));
let calls = 0;
const counted = Object.freeze([3, 2, 1]) as unknown as number[];
attempt("comparator first", () => counted.sort((x, y) => (calls++, x - y)));
console.log(calls > 0, counted.join(), texts.join(), flags.join(), bigs.join(), mixed.join(), JSON.stringify(nested), tuple.join());
attempt("order", () => { const a = Object.freeze([1]) as number[]; a[(console.log("index"), 0)] = (console.log("value"), 2); });
attempt("arguments first", () => { const a = Object.freeze([1]) as number[]; a.push((console.log("argument"), 2)); });
