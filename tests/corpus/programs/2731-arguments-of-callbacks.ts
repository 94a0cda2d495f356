// toJSON, toString, interfaces, callbacks and function types: a rest parameter holds what was passed, no more and no less.
const show0 = (label: string, args: unknown[]) => { console.log(label, args.length, args.map((a) => typeof a === "object" ? "o" : String(a)).join("|")); return 0; };
[1, 2].map((...args) => show0("map", args)); [1].forEach((...args) => show0("forEach", args)); [1, 2].filter((...args) => show0("filter", args)); [1].some((...args) => show0("some", args)); [1].every((...args) => show0("every", args));
[1].find((...args) => show0("find", args)); [1].findIndex((...args) => show0("findIndex", args)); [1].findLast((...args) => show0("findLast", args)); [1].findLastIndex((...args) => show0("findLastIndex", args));
[1].flatMap((...args) => show0("flatMap", args)); [1, 2].reduce((...args) => show0("reduce", args)); [1].reduce((...args) => show0("reduce0", args), 5); [1, 2].reduceRight((...args) => show0("reduceRight", args));
[2, 1].sort((...args) => show0("sort", args)); [2, 1].toSorted((...args) => show0("toSorted", args)); Array.from([1], (...args) => show0("from", args)); Array.from({ length: 1 }, (...args) => show0("fromlen", args));
Array.from(new Set([1]), (...args) => show0("fromset", args));
new Map([[1, 2]]).forEach((...args) => show0("Map.forEach", args)); new Set([1]).forEach((...args) => show0("Set.forEach", args));
"ab".replace("a", (...args: unknown[]) => { show0("replace", args); return "x"; });
"ab".replace(/(a)/, (...args: unknown[]) => { show0("replace re", args); return "x"; });
"ab".replaceAll("a", (...args: unknown[]) => { show0("replaceAll", args); return "x"; });
"ab".replace(/(?<n>a)/g, (...args: unknown[]) => { show0("named", args); return "x"; });
JSON.stringify({ a: [1] }, function (...args: unknown[]) { show0("replacer", args); return args[1]; });
JSON.parse('{"a":[1]}', (...args: unknown[]) => { show0("reviver", args); return args[1]; });
class J { toJSON(...args: unknown[]) { show0("toJSON", args); return 1; } toString(...args: unknown[]) { show0("toString", args); return "s"; } }
console.log(JSON.stringify(new J()), JSON.stringify({ k: new J(), l: [new J()] }), `${new J()}`, String(new J()), "" + new J());

const o = { toString(...args: unknown[]) { show0("ots", args); return "s"; }, toJSON(...args: unknown[]) { show0("otj", args); return 1; } };
interface Logger { log(level: number, text: string): void; none(): void; maybe(a?: unknown, b?: unknown): void }
class Wide implements Logger {
  log(...args: unknown[]) { console.log("Wide.log", args.length, args.join()); }
  none(...args: unknown[]) { console.log("Wide.none", args.length); }
  maybe(...args: unknown[]) { console.log("Wide.maybe", args.length); }
}
class Plain implements Logger {
  log(level: number) { console.log("Plain.log", level); }
  none() { console.log("Plain.none"); }
  maybe(a?: unknown) { console.log("Plain.maybe", String(a)); }
}
class Mixed implements Logger {
  log(level: number, ...more: string[]) { console.log("Mixed.log", level, more.length, more.join()); }
  none(a = 1, ...more: unknown[]) { console.log("Mixed.none", a, more.length); }
  maybe(a?: unknown, ...more: unknown[]) { console.log("Mixed.maybe", String(a), more.length); }
}
const loggers: Logger[] = [new Wide(), new Plain(), new Mixed(), { log: (...all) => console.log("literal.log", all.length), none: (...all: unknown[]) => console.log("literal.none", all.length), maybe(a) { console.log("literal.maybe", String(a)); } }];
for (const one of loggers) {
  one.log(1, "b");
  one.none();
  one.maybe();
  one.maybe(undefined);
  one.maybe(1);
  one.maybe(1, undefined);
}
interface Spread { take(...args: number[]): string }
class All implements Spread { take(...args: number[]) { return `All ${args.length} ${args.join()}`; } }
class First implements Spread { take(first?: number, second?: number, third = 7) { return `First ${first} ${second} ${third}`; } }
class Later implements Spread { take(first?: number, ...later: number[]) { return `Later ${first} ${later.length} ${later.join()}`; } }
for (const one of [new All(), new First(), new Later()] as Spread[]) console.log(one.take(), one.take(1), one.take(1, 2, 3, 4), one.take(...[5, 6]));

// What a narrower type hides is passed all the same.
const counted: (x: number) => string = (...args: unknown[]) => `${args.length}:${typeof args[2]}`;
console.log(counted(1), [1, 2].map(counted).join());
const indexed = (x: number, i?: number): string => `${x}@${i}`;
const narrow: (x: number) => string = indexed;
const inline: (x: number) => string = (x: number, i = -1) => `${x}#${i}`;
console.log(narrow(1), inline(2), [5, 6].map(narrow).join(), [5, 6].map(inline).join(), [5, 6].map(indexed).join());
function apply(values: number[], by: (x: number) => string): string { return values.map(by).join(); }
console.log(apply([1, 2], (x: number, i?: number) => `${x}/${i}`), apply([3], narrow), apply([4], counted));
const holder: { by: (x: number) => string } = { by(...args: unknown[]) { return String(args.length); } };
const seen: { by(x: number): string } = holder;
console.log(holder.by(1), seen.by(1), [1, 2].map(holder.by).join());
const spread: (...xs: number[]) => string = (a, b = 9) => `${a} ${b}`;
const two: (a: number, b: number) => string = spread;
console.log(spread(1), spread(1, 2, 3), two(1, 2));
const gather: (...xs: number[]) => string = two;
console.log(gather(4, 5, 6), narrow === indexed, spread === two);
let told: string[] = [];
const note = (...args: unknown[]): number => told.push(`${args.length} ${args.map((a) => typeof a).join()}`);
const noted: ((a: string, b: number) => number)[] = [note, (a) => a.length];
for (const f of noted) f("x", 1);
const sort: (a: number, b: number) => number = (...args: number[]) => args[1]! - args[0]!;
console.log(told.join(";"), [1, 3, 2].sort(sort).join());
class Err extends Error { toString(...args: unknown[]): string { return "Err" + args.length; } }
try { throw new Err("x"); } catch (e) { console.log(String(e), `${e}`); }
const loose: any = { f: (...args: unknown[]) => args.length, g(a: unknown, ...args: unknown[]) { return args.length; }, toString(...args: unknown[]) { return "loose" + args.length; }, toJSON(...args: unknown[]) { return args.length; } };
console.log(loose.f(), loose.f(1, 2), loose.g(), loose.g(1, 2), `${loose}`, loose + "", JSON.stringify({ loose }), JSON.stringify(loose));
const anyNarrow: any = narrow;
console.log(anyNarrow(1, 2, 3));
const make = (n: number): ((x: number) => string) => (...args: unknown[]) => `${n} ${args.length}`;
console.log([1, 2].map(make(1)).join(), ["a"].map(((s: string, ...more: unknown[]) => s + more.length) as (s: string) => string).join());
class Point { readonly parts: (number | undefined)[]; constructor(...parts: (number | undefined)[]) { this.parts = parts; } }
class Named { readonly parts: number[]; constructor(a: number, b?: number) { this.parts = [a, b ?? -1]; } }
const makers: (new (a: number, b?: number) => { parts: unknown[] })[] = [Point, Named];
for (const M of makers) console.log(new M(1).parts.join(), new M(1, 2).parts.join());
const variadic: (new (...parts: number[]) => { parts: unknown[] })[] = [Point, Named];
for (const M of variadic) console.log(new M(1, 2, 3).parts.join(), new M(4).parts.join());
