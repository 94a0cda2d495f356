interface P { a: number; b: string; c?: boolean }
const p: P = { a: 1, b: "x" };
let rest: Omit<P, "a">; let a: number;
({ a, ...rest } = p);
console.log(a, JSON.stringify(rest));
{
for (const { id, ...others } of [{ id: 1, x: 2, y: "z" }]) console.log(id, JSON.stringify(others));
function f({ id, ...o }: { id: number; x: number }, ...r: number[]) { return JSON.stringify(o) + id; }
console.log(f({ id: 1, x: 3 }));
const r: Record<string, number> = { a: 1, b: 2, 5: 9 };
const { a, ...left } = r;
console.log(a, JSON.stringify(left));
const k = "a" as const;
const { [k]: v, ...more } = { a: 1, b: 2 };
console.log(v, JSON.stringify(more));
}
{
let a = 0, b = 0, d: number;
({ a, b = 5, c: d = 7 } = { a: 1 } as { a: number; b?: number; c?: number });
console.log(a, b, d);
for (const { x = 1, y: { z = 2 } = {} } of [{}, { x: 5, y: { z: 6 } }] as { x?: number; y?: { z?: number } }[]) console.log(x, z);
const key: string = "q";
const rec: Record<string, number> = { q: 1, w: 2 };
const { [key]: q, ...others } = rec;
console.log(q, JSON.stringify(others));
({ [key]: a = 4 } = rec);
console.log(a);
}
