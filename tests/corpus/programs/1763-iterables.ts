// Arrays, Maps, Sets, strings and generators as Iterable<T>: the same object, walked anew each time.
function show<T>(xs: Iterable<T>, limit = 10): string { const out: string[] = []; for (const x of xs) { if (out.length >= limit) break; out.push(String(x)); } return out.join("|"); }
function* nums(n: number): Generator<number> { try { for (let i = 0; i < n; i++) yield i; } finally { console.log("closed"); } }
console.log(show([1, 2]), show(["a"]), show("héy😀"), show(new Set([1n])), show(nums(3), 1), show([true, null, undefined]), show<string | number>([1, "b"]), show<string | number>("xy"));
const mixed: Iterable<string | number> = [1, 2, 3]; console.log(show(mixed), [...mixed].length);
const onlyNums: number[] = [7, 8]; const wide: Iterable<number | string> = onlyNums; console.log(show(wide)); onlyNums.push(9); console.log(show(wide));
let cur: Iterable<number> = [1]; cur = new Set([2, 3]); console.log(show(cur)); cur = nums(2); console.log(show(cur), show(cur));
function* chain<T>(...its: Iterable<T>[]): Generator<T> { for (const it of its) yield* it; }
console.log([...chain([1, 2], new Set([3]), nums(2))].join(), [...chain("ab", ["c"])].join());
function* take<T>(it: Iterable<T>, n: number): Iterable<T> { if (n <= 0) return; for (const x of it) { yield x; if (--n <= 0) return; } }
function* map<T, U>(it: Iterable<T>, f: (x: T) => U): Iterable<U> { for (const x of it) yield f(x); }
function* filter<T>(it: Iterable<T>, f: (x: T) => boolean): Iterable<T> { for (const x of it) if (f(x)) yield x; }
console.log([...take(map(filter(nums(100), (x) => x % 2 === 1), (x) => "n" + x), 3)].join());
const m = new Map([["k", 1], ["l", 2]]);
function pairs(xs: Iterable<readonly [string, number]>): string { let s = ""; for (const [k, v] of xs) s += k + v; return s; }
console.log(pairs(m), pairs([["z", 3]]), pairs(Object.entries({ q: 5 })), new Map(take(m, 1)).size, Object.fromEntries(map(m, ([k, v]) => [k.toUpperCase(), v] as const))["K"]);
console.log(Array.from(map([1, 2], (x) => x * 2)).join(), Array.from(new Set([5]) as Iterable<number>, (x, i) => x + i).join(), new Set(take("hello", 4)).size, Math.max(...take([4, 9], 2)));
const live = [1, 2]; const lv: Iterable<number> = live; for (const x of lv) { if (live.length < 5) live.push(x * 10); console.log(x); }
const [a, , b = 7, ...rest] = take([1, 2], 2); console.log(a, b, rest.length);
class Box<T> { constructor(private readonly src: Iterable<T>) {} first(): T | undefined { for (const x of this.src) return x; return undefined; } count(): number { let n = 0; for (const _ of this.src) n++; return n; } }
console.log(new Box(nums(3)).first(), new Box([1, 2]).count(), new Box("abc").first(), new Box(m).count());
function opt(xs?: Iterable<string>): number { return [...(xs ?? [])].length; } console.log(opt(), opt("ab"), opt(["x"]));
function un(x: number | Iterable<number>): number { if (typeof x === "number") return x; let t = 0; for (const y of x) t += y; return t; } console.log(un(4), un([1, 2]), un(new Set([5])));
function inst(x: Iterable<string>): string { if (typeof x === "string") return "str" + x.length; if (Array.isArray(x)) return "arr" + x.length; if (x instanceof Set) return "set" + x.size; return "other"; }
console.log(inst("abc"), inst(["a"]), inst(new Set(["q"])));
function both(x: string[] | Set<string>): string { return [...x].join("+"); } console.log(both(["a", "b"]), both(new Set(["c"])));
console.log(m === (m as Iterable<[string, number]>));
const thrower = (): void => { for (const x of nums(3) as Iterable<number>) { if (x === 1) throw new Error("out " + x); } }; try { thrower(); } catch (e) { console.log(String(e)); }
