type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
const isString = (v: unknown): v is string => typeof v === "string";
const isRecord = (v: Json): v is { [key: string]: Json } => typeof v === "object" && v !== null && !Array.isArray(v);
function depth(j: Json): number {
  if (Array.isArray(j)) return 1 + Math.max(0, ...j.map(depth));
  if (isRecord(j)) return 1 + Math.max(0, ...Object.values(j).map(depth));
  return 0;
}
const data: Json = { a: [1, "two", { b: null, c: [[]] }], d: true, e: "text" };
console.log(depth(data), depth([]), depth("x"), depth({}));
function render(j: Json): string {
  if (j === null) return "null";
  switch (typeof j) {
    case "string":
      return `'${j}'`;
    case "number":
    case "boolean":
      return `${j}`;
    default:
      if (Array.isArray(j)) return `(${j.map(render).join(" ")})`;
      return `{${Object.entries(j).map(([k, v]) => `${k}=${render(v)}`).join(" ")}}`;
  }
}
console.log(render(data));
const values: unknown[] = ["a", 1, "b", null, { s: "c" }];
console.log(values.filter(isString).map((s) => s.toUpperCase()).join());
class Failure {
  constructor(readonly reason: string) {}
}
type Outcome = Failure | { data: number };
const failed = (o: Outcome): o is Failure => o instanceof Failure;
const outcomes: Outcome[] = [{ data: 1 }, new Failure("net"), { data: 5 }];
console.log(outcomes.filter(failed).map((f) => f.reason).join(), outcomes.filter((o) => !failed(o)).length);
const [bad, good] = [outcomes.find(failed), outcomes.find((o) => !failed(o))];
console.log(bad?.reason, good !== undefined && !failed(good) ? good.data : "?");
function assertNumber(v: unknown, name: string): asserts v is number {
  if (typeof v !== "number") throw new TypeError(`${name} is ${typeof v}`);
}
for (const v of [5, "5", undefined]) {
  try {
    assertNumber(v, "v");
    console.log(v + 1);
  } catch (e) {
    if (e instanceof TypeError) console.log(e.message);
  }
}
const nonEmpty = <T>(xs: readonly T[]): xs is readonly [T, ...T[]] => xs.length > 0;
const list = [3, 4];
if (nonEmpty(list)) console.log(list[0].toFixed(1));
