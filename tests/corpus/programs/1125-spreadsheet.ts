type CellValue = number | string;
class CycleError extends Error {
  constructor(readonly path: readonly string[]) {
    super(`cycle: ${path.join(" -> ")}`);
    this.name = "CycleError";
  }
}
class Sheet {
  private readonly formulas = new Map<string, string>();
  private readonly cache = new Map<string, CellValue>();
  computed = 0;
  set(cell: string, formula: string): this {
    this.formulas.set(cell, formula);
    this.cache.clear();
    return this;
  }
  get(cell: string, path: readonly string[] = []): CellValue {
    if (path.includes(cell)) throw new CycleError([...path.slice(path.indexOf(cell)), cell]);
    const known = this.cache.get(cell);
    if (known !== undefined) return known;
    const formula = this.formulas.get(cell) ?? "";
    this.computed++;
    const value = formula.startsWith("=") ? this.evaluate(formula.slice(1), [...path, cell]) : formula !== "" && !Number.isNaN(Number(formula)) ? Number(formula) : formula;
    this.cache.set(cell, value);
    return value;
  }
  private number(cell: string, path: readonly string[]): number {
    const v = this.get(cell, path);
    if (typeof v === "number") return v;
    return v === "" ? 0 : NaN;
  }
  private *range(text: string): Generator<string> {
    const [from = "", to = from] = text.split(":");
    for (let c = from.charCodeAt(0); c <= to.charCodeAt(0); c++) for (let r = Number(from.slice(1)); r <= Number(to.slice(1)); r++) yield `${String.fromCharCode(c)}${r}`;
  }
  private evaluate(text: string, path: readonly string[]): CellValue {
    const open = text.indexOf("(");
    if (open > 0) {
      const values = [...this.range(text.slice(open + 1, -1))].map((c) => this.number(c, path));
      switch (text.slice(0, open)) {
        case "SUM":
          return values.reduce((a, b) => a + b, 0);
        case "AVG":
          return values.reduce((a, b) => a + b, 0) / values.length;
        case "MAX":
          return Math.max(...values);
        default:
          return "#NAME";
      }
    }
    for (const op of ["+", "-", "*", "/"] as const) {
      const at = text.lastIndexOf(op);
      if (at <= 0) continue;
      const [l, r] = [this.term(text.slice(0, at), path), this.term(text.slice(at + 1), path)];
      return op === "+" ? l + r : op === "-" ? l - r : op === "*" ? l * r : r === 0 ? "#DIV" : l / r;
    }
    return this.term(text, path);
  }
  private term(text: string, path: readonly string[]): number {
    const t = text.trim();
    return t[0]! >= "A" && t[0]! <= "Z" ? this.number(t, path) : Number(t);
  }
}
const s = new Sheet().set("A1", "10").set("A2", "2.5").set("A3", "=A1*A2").set("B1", "=SUM(A1:A3)").set("B2", "=B1/A9").set("B3", "label").set("C1", "=MAX(A1:B1)").set("C2", "=FOO(A1)").set("C3", "=B3+1").set("D1", "=A1-3");
for (const c of ["A3", "B1", "B2", "B3", "C1", "C2", "C3", "D1", "Z9"]) console.log(c, String(s.get(c)), typeof s.get(c));
console.log(s.computed);
s.set("A2", "=D1");
console.log(s.get("A3"), s.get("B1"));
s.set("E1", "=E2").set("E2", "=E3+1").set("E3", "=SUM(E1:E2)");
try {
  s.get("E2");
} catch (e) {
  console.log(e instanceof CycleError ? `${e.name} ${e.message} ${e.path.length}` : "?");
}
