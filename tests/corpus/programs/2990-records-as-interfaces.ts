// A literal that was written as an any is an object like others to whoever knows its type.
interface Point { n: number; s?: string }
const show = (p: Point): string => `${p.n}/${p.s ?? "-"}`;

const literal: any = { n: 3, inner: { n: 4, s: "in" } };
const point: Point = literal;
console.log(point.n, show(literal.inner), (literal as Point) === point);
point.n = 5;
console.log(literal.n, JSON.stringify(point), Object.keys(point));

const record: Record<string, number> = { n: 6 };
const hidden: unknown = record;
console.log(show(hidden as Point));

const open: any = {};
open.n = 7;
open.s = "late";
console.log(show(open), structuredClone(open as Point), Object.assign({} as any, { n: 8 }) as Point);
