type Doc = string | Doc[] | { kind: "group"; content: Doc } | { kind: "indent"; content: Doc } | { kind: "line" };
const line: Doc = { kind: "line" };
const group = (...content: Doc[]): Doc => ({ kind: "group", content });
const indent = (...content: Doc[]): Doc => ({ kind: "indent", content });
function flat(d: Doc): string {
  if (typeof d === "string") return d;
  if (Array.isArray(d)) return d.map(flat).join("");
  return d.kind === "line" ? " " : flat(d.content);
}
function render(doc: Doc, width: number): string {
  let out = "";
  let column = 0;
  const visit = (d: Doc, level: number, broken: boolean): void => {
    if (typeof d === "string") {
      out += d;
      column += d.length;
    } else if (Array.isArray(d)) for (const part of d) visit(part, level, broken);
    else
      switch (d.kind) {
        case "line":
          if (!broken) {
            out += " ";
            column++;
          } else {
            out += "\n" + "  ".repeat(level);
            column = level * 2;
          }
          break;
        case "indent":
          visit(d.content, level + 1, broken);
          break;
        case "group":
          visit(d.content, level, column + flat(d.content).length > width);
      }
  };
  visit(doc, 0, false);
  return out;
}
function toDoc(v: unknown): Doc {
  if (Array.isArray(v)) {
    if (v.length === 0) return "[]";
    return group("[", indent(line, v.flatMap((x, i): Doc[] => (i === 0 ? [toDoc(x)] : [",", line, toDoc(x)]))), line, "]");
  }
  if (typeof v === "object" && v !== null) {
    const entries = Object.entries(v as Record<string, unknown>);
    if (entries.length === 0) return "{}";
    const parts: Doc[] = [];
    for (const [k, x] of entries) {
      if (parts.length > 0) parts.push(",", line);
      parts.push(`${k}: `, toDoc(x));
    }
    return group("{", indent(line, parts), line, "}");
  }
  return JSON.stringify(v);
}
const value: unknown = JSON.parse('{"name":"tsfalco","versions":[1,2,3],"nested":{"empty":{},"list":["alpha","beta","gamma","delta"],"deep":[[1],[2,[3]]]},"flag":true,"nothing":null}');
for (const width of [20, 40, 200]) {
  console.log(render(toDoc(value), width));
  console.log("-".repeat(width));
}
