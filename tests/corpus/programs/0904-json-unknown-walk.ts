function walk(v: unknown, path: string, out: string[]): void {
  if (Array.isArray(v)) {
    v.forEach((item, i) => walk(item, `${path}[${i}]`, out));
    if (v.length === 0) out.push(`${path} = []`);
  } else if (typeof v === "object" && v !== null) {
    const entries = Object.entries(v as Record<string, unknown>);
    for (const [k, item] of entries) walk(item, path === "" ? k : `${path}.${k}`, out);
    if (entries.length === 0) out.push(`${path} = {}`);
  } else out.push(`${path} = ${typeof v === "string" ? JSON.stringify(v) : String(v)}`);
}
const out: string[] = [];
walk(JSON.parse('{"a":{"b":[1,"two",{"c":null}],"e":{}},"f":[],"g":true,"5":1e3}'), "", out);
console.log(out.join("\n"));
function get(v: unknown, path: string): unknown {
  let current = v;
  for (const step of path.split(".")) {
    if (typeof current !== "object" || current === null) return undefined;
    current = Array.isArray(current) ? current[Number(step)] : (current as Record<string, unknown>)[step];
  }
  return current;
}
const doc: unknown = JSON.parse('{"users":[{"name":"ann","age":3},{"name":"bob"}]}');
for (const path of ["users.0.name", "users.1.age", "users.2.name", "users.1.name", "users.x", "none.deeper"]) console.log(path, String(get(doc, path)));
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => equal(x, b[i]));
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) || Array.isArray(b)) return false;
  const x = a as Record<string, unknown>;
  const y = b as Record<string, unknown>;
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((k) => k in y && equal(x[k], y[k]));
}
const p = (s: string): unknown => JSON.parse(s);
console.log(equal(p("[1,{\"a\":2,\"b\":3}]"), p("[1,{\"b\":3,\"a\":2}]")), equal(p("[1]"), p("[1,2]")), equal(p("{}"), p("[]")), equal(p("null"), p("{}")), equal(p('{"a":1}'), p('{"b":1}')));
const sortKeys = (v: unknown): unknown =>
  Array.isArray(v) ? v.map(sortKeys) : typeof v === "object" && v !== null ? Object.fromEntries(Object.entries(v as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, x]) => [k, sortKeys(x)])) : v;
console.log(JSON.stringify(sortKeys(p('{"z":1,"a":{"y":2,"b":[{"d":1,"c":2}]}}'))));
