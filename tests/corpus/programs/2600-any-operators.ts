// Operators on values of type any, all against all.
const values: any[] = [0, -0, 1, 2.5, NaN, Infinity, "", "a", "1", " 12 ", "0x10", true, false, null, undefined, 5n, -3n, [1], [1, 2], []];
const label = (v: any): string => (typeof v === "string" ? JSON.stringify(v) : typeof v === "bigint" ? `${v}n` : Array.isArray(v) ? `[${v}]` : (v === 0 && 1 / v < 0) ? "-0" : String(v));
const attempt = (f: () => any): string => {
  try {
    return label(f());
  } catch (e) {
    return String(e);
  }
};
const operators: Record<string, (a: any, b: any) => any> = {
  "+": (a, b) => a + b,
  "==": (a, b) => a == b,
  "!=": (a, b) => a != b,
  "===": (a, b) => a === b,
  "&&": (a, b) => a && b,
  "||": (a, b) => a || b,
  "??": (a, b) => a ?? b,
};
for (const [name, f] of Object.entries(operators))
  for (const a of values) console.log(name, label(a), values.map((b) => attempt(() => f(a, b))).join(" | "));
const scalars = values.filter((v) => !Array.isArray(v));
const numeric: Record<string, (a: any, b: any) => any> = {
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "%": (a, b) => a % b,
  "**": (a, b) => a ** b,
  "&": (a, b) => a & b,
  ">>>": (a, b) => a >>> b,
  "<": (a, b) => a < b,
  ">=": (a, b) => a >= b,
};
for (const [name, f] of Object.entries(numeric))
  for (const a of scalars) {
    const of = scalars.filter((b) => (typeof a === "bigint") === (typeof b === "bigint") && typeof a !== "bigint");
    console.log(name, label(a), of.map((b) => attempt(() => f(a, b))).join(" | "));
  }
for (const a of scalars) if (typeof a !== "bigint") console.log(label(a), label(-a), label(+a), label(~a), label(!a), typeof a, `${a}`);
