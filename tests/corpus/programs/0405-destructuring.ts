const point = { x: 1, y: 2, z: 3 };
const { x, y: renamed, ...others } = point;
console.log(x, renamed, others.z, Object.keys(others).join());
const deep: { a: { b: number[]; c?: { d?: string } }; list: { id: number }[] } = { a: { b: [1, 2, 3] }, list: [{ id: 7 }, { id: 8 }] };
const {
  a: {
    b: [first, , third = 30, fourth = 40],
    c: { d = "default d" } = {},
  },
  list: [{ id: id0 } = { id: -1 }, { id: id1 } = { id: -2 }, { id: id2 } = { id: -3 }],
} = deep;
console.log(first, third, fourth, d, id0, id1, id2);
const [p, q = 5, ...r] = [1];
console.log(p, q, r.length);
const [m, [n, [o = "inner"]]] = ["m", ["n", []]] as [string, [string, string[]]];
console.log(m, n, o);
let a = 1, b = 2, c = 3;
[a, b, c] = [c, a, b];
console.log(a, b, c);
const target: { k: number; l: number[] } = { k: 0, l: [0, 0] };
[target.k, target.l[1]] = [5, 6];
({ x: target.k, y: target.l[0] = 0 } = point);
console.log(target.k, target.l.join());
let v: number, w: string | undefined;
({ v, w } = { v: 9, w: "w" } as { v: number; w?: string });
console.log(v, w);
const swap = ([s, t]: [number, number]): [number, number] => [t, s];
console.log(swap([1, 2]).join());
for (const { id, ...rest } of [{ id: 1, s: "a", t: true }]) console.log(id, rest.s, rest.t);
for (const [key, { n: count }] of new Map([["k", { n: 4 }]])) console.log(key, count);
const f = ({ name, tags: [tag1 = "none"] = [] }: { name: string; tags?: string[] }): string => `${name}:${tag1}`;
console.log(f({ name: "a" }), f({ name: "b", tags: ["t"] }), f({ name: "c", tags: [] }));
const nul: { v: number | null } = { v: null };
const { v: nv = 5 } = nul;
console.log(nv);
const calls: string[] = [];
const mk = (s: string): string => (calls.push(s), s);
const { one = mk("1"), two = mk("2") } = { one: "given" } as { one?: string; two?: string };
console.log(one, two, calls.join());
const { length } = "hello";
const { length: l2 } = [7, 8];
console.log(length, l2);
const [g1, g2, g3] = twoValues();
console.log(g1, g2, g3);
function* twoValues(): Generator<number> {
  yield 1;
  yield 2;
}
const [[k1, v1] = ["", 0]] = [...new Map([["only", 1]])];
console.log(k1, v1);
const parse = (s: string): { key: string; value: string } => {
  const [key = "", value = ""] = s.split("=");
  return { key, value };
};
const { key, value } = parse("a=1");
console.log(key, value, parse("solo").value === "");
