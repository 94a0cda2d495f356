function describe(v: string | null | undefined): string {
  if (v == null) return "nothing";
  return `text ${v}`;
}
console.log(describe(null), describe(undefined), describe(""), describe("x"));
function kind(n: number | null | undefined): string {
  return n === null ? "null" : n === undefined ? "undefined" : n != null ? `number ${n}` : "?";
}
console.log(kind(null), kind(undefined), kind(0), kind(NaN));
const opt: { a?: number | null } = {};
console.log(opt.a == null, opt.a === undefined, opt.a === null);
opt.a = null;
console.log(opt.a == null, opt.a === undefined, opt.a === null);
const both: (boolean | null | undefined)[] = [true, false, null, undefined];
for (const b of both) console.log(b, b ?? "default", b || "falsy", b == null, b === false);
const o: { x: number } | null | undefined = [null, { x: 3 }][1];
console.log(o == null ? "none" : o.x);
