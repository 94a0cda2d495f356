const bytes = Uint8Array.of(1, 2, 3, 4);
for (let i = 0; i < 4; i += 3) { const [a, b, c] = [bytes[i]!, bytes[i + 1], bytes[i + 2]]; console.log(a, b === undefined ? "none" : b + 1, (c ?? 0) >> 1); }
const xs = ["a"], [p, q = "d", r] = [xs[0], xs[1], xs[2]]; console.log(p, q, r, r === undefined);
const [m, ...rest] = [xs[5], xs[0]]; console.log(m, rest);
const RE = /^(\d+)(?:-([a-z.0-9]+))?$/;
class V { constructor(readonly n: number, readonly pre: readonly (string | number)[] = []) {} }
function parse(s: string) { const m = RE.exec(s); if (!m) throw new Error("x"); const [, n, pre] = m; return new V(+n!, pre?.split(".").map((p) => (/^\d+$/.test(p) ? Number(p) : p))); }
console.log(parse("1-a.2").pre, parse("3").pre);
interface Person { name: string; age: number }
const byCity: Record<string, Person[]> = { Y: [{ name: "a", age: 1 }] };
console.log(byCity["Y"]?.map((p) => p.name), byCity["Z"]?.map((p) => p.age), byCity["Y"]?.flatMap((p) => [p.age]), byCity["Y"]?.filter((p) => p.age > 1));
const lists: string[][] = [["x"]]; console.log(lists[0]?.map((s) => s.length), lists[3]?.map((s) => s.length) ?? "none");
