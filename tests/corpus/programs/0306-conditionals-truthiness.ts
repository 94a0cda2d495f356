const truths: [string, boolean][] = [];
const test = (name: string, v: string | number | boolean | null | undefined | bigint | object): void => {
  truths.push([name, v ? true : false]);
  if (!v !== !truths[truths.length - 1]![1]) console.log("inconsistent", name);
};
test("''", "");
test("'0'", "0");
test("0", 0);
test("-0", -0);
test("NaN", NaN);
test("1", 1);
test("0n", 0n);
test("1n", 1n);
test("null", null);
test("undefined", undefined);
test("false", false);
test("[]", []);
test("{}", { a: 1 });
for (const [name, value] of truths) console.log(name, value);
function sign(n: number): string {
  if (n > 0) return "positive";
  else if (n < 0) return "negative";
  else if (n === 0) return "zero";
  return "nan";
}
console.log(sign(3), sign(-3), sign(-0), sign(NaN));
const list: number[] = [];
if (list.length) console.log("has");
else console.log("empty");
const o: { s?: string; n?: number } = {};
console.log(o.s ? "s" : "no s", o.n ? "n" : "no n", !!o.s, !o.n);
o.s = "";
o.n = 0;
console.log(o.s ? "s" : "no s", o.n ? "n" : "no n", o.s !== undefined, o.n !== undefined);
console.log(true && false || true, !(true && false), false || (false && true), !!"x" && !!1);
const chain = (n: number): string => (n < 0 ? "neg" : n === 0 ? "zero" : n < 10 ? "digit" : n < 100 ? "two" : "many");
console.log([-1, 0, 5, 50, 500].map(chain).join());
console.log("" || "fallback", 0 || "zero", null || undefined || "last", "a" && "b", 0 && "never", "" && 1);
