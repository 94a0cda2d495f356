// What all members of a union of builtin types have: properties, elements, methods, loops.
function len(x: string | string[]) { return x.length; }
console.log(len("abc"), len(["a"]));
function has(x: string | string[], s: string) { return x.includes(s); }
console.log(has("abc", "b"), has(["abc"], "b"));
function idx(x: string | readonly number[] | Uint8Array) { return x.length + String(x[0]); }
console.log(idx("abc"), idx([1, 2]), idx(new Uint8Array([7])));
function sl(x: string | number[]) { return x.slice(1); }
console.log(sl("abc"), sl([1, 2]));
function at(x: string | string[]) { return x.at(-1); }
console.log(at("abc"), at(["1", "2"]));
function ts(x: number | boolean | bigint | string[]) { return x.toString(); }
console.log(ts(1), ts(true), ts(["a"]), ts(5n));
function size(x: Map<string, number> | Set<string>) { return x.size; }
console.log(size(new Map([["a", 1]])), size(new Set()));
function hs(x: Map<string, number> | Set<string>, k: string) { return x.has(k) && x.delete(k); }
console.log(hs(new Map([["a", 1]]), "a"), hs(new Set(["b"]), "a"));
function cc(x: string | string[]) { return x.concat("z"); }
console.log(cc("a"), cc(["b"]));
function io(x: string | string[]) { return x.indexOf("b"); }
console.log(io("ab"), io(["a","b"]));
function all(x: string[] | number[]) { let s = ""; for (const v of x) s += v; x.forEach((v) => { s += typeof v; }); return s + x.length + x.join("-") + String(x[0]); }
console.log(all(["a", "b"]), all([1, 2]));
function maps(x: string[] | number[]): string[] { return x.map((v) => `<${v}>`); }
console.log(maps(["q"]), maps([3]));
function either(x: Map<string, number> | Record<string, number>) { return x instanceof Map ? x.size : Object.keys(x).length; }
console.log(either(new Map()), either({ a: 1 }));
function opt(x?: string | string[] | null) { return x?.length ?? -1; }
console.log(opt(), opt(null), opt("ab"), opt([]));
function part(x: [string[], number[]]) { const [a, b] = x; for (const list of x) console.log(list.length, list[0]); return a.length + b.length; }
console.log(part([["a"], [1, 2]]));
