type Value = string | number | boolean | bigint | null | undefined | number[] | { tag: string } | (() => string);
function describe(v: Value): string {
  if (v === null) return "null";
  if (v === undefined) return "undefined";
  if (typeof v === "string") return `string(${v.length})`;
  if (typeof v === "number") return `number(${v})`;
  if (typeof v === "boolean") return `boolean(${v})`;
  if (typeof v === "bigint") return `bigint(${v})`;
  if (typeof v === "function") return `function(${v()})`;
  if (Array.isArray(v)) return `array(${v.join()})`;
  return `object(${v.tag})`;
}
const values: Value[] = ["é", 1.5, NaN, -0, true, false, 5n, 18446744073709551615n, null, undefined, [1, 2], { tag: "t" }, () => "called"];
for (const v of values) console.log(describe(v));
let changing: string | number = "start";
console.log(changing.length);
changing = 42;
console.log(changing.toFixed(1));
changing = String(changing);
console.log(changing + changing.length);
const eq = (a: Value, b: Value): boolean => a === b;
console.log(eq(1, 1), eq("1", 1), eq(NaN, NaN), eq(0, -0), eq(null, undefined), eq("ab", "a".concat("b")), eq(5n, 5n), eq(true, 1), eq(undefined, undefined));
const shared = [1];
console.log(eq(shared, shared), eq([1], [1]));
function add(a: string | number, b: string | number): string | number {
  if (typeof a === "number" && typeof b === "number") return a + b;
  return `${a}${b}`;
}
console.log(add(1, 2), add("1", 2), add(1, "2"), add("", ""));
const m = new Map<string | number | boolean, string>([[1, "number"], ["1", "string"], [true, "boolean"], [NaN, "nan"]]);
console.log(m.size, m.get(1), m.get("1"), m.get(true), m.get(NaN), m.get(false));
const width: { value: number | "auto" } = { value: "auto" };
console.log(width.value === "auto" ? "auto" : width.value + 1);
width.value = 5;
console.log(typeof width.value === "number" ? width.value + 1 : "auto");
const fallback = (v: string | false | 0 | null): string => v || "empty";
console.log(fallback("x"), fallback(""), fallback(false), fallback(0), fallback(null));
