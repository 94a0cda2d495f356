const RE = /^(\d+)(?:-([a-z.0-9]+))?$/;
class V { constructor(readonly n: number, readonly pre: readonly (string | number)[] = []) {} }
function parse(s: string) { const m = RE.exec(s); if (!m) throw new Error("x"); const [, n, pre] = m; return new V(+n!, pre?.split(".").map((p) => (/^\d+$/.test(p) ? Number(p) : p))); }
console.log(parse("1-a.2").pre, parse("3").pre);
interface Person { name: string; age: number }
const byCity: Record<string, Person[]> = { Y: [{ name: "a", age: 1 }] };
console.log(byCity["Y"]?.map((p) => p.name), byCity["Z"]?.map((p) => p.age), byCity["Y"]?.flatMap((p) => [p.age]), byCity["Y"]?.filter((p) => p.age > 1));
const lists: string[][] = [["x"]]; console.log(lists[0]?.map((s) => s.length), lists[3]?.map((s) => s.length) ?? "none");
