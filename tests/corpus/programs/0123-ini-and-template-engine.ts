type Section = Map<string, string>;
function parseIni(text: string): Map<string, Section> {
  const out = new Map<string, Section>();
  let current: Section = new Map();
  out.set("", current);
  text.split("\n").forEach((raw, n) => {
    const line = raw.trim();
    if (line === "" || line.startsWith(";") || line.startsWith("#")) return;
    if (line.startsWith("[")) {
      if (!line.endsWith("]")) throw new SyntaxError(`line ${n + 1}: ] expected`);
      const name = line.slice(1, -1).trim();
      current = out.get(name) ?? new Map();
      out.set(name, current);
      return;
    }
    const eq = line.indexOf("=");
    if (eq < 0) throw new SyntaxError(`line ${n + 1}: = expected`);
    current.set(line.slice(0, eq).trim(), line.slice(eq + 1).trim());
  });
  return out;
}
const ini = parseIni("top = 1\n; comment\n[server]\nhost = example\nport=80 \n[paths]\nroot = /srv/ü\n[server]\nport = 8080\n");
for (const [name, section] of ini) console.log(name || "(top)", [...section].map(([k, v]) => `${k}:${v}`).join(" "));
for (const bad of ["[x", "novalue"]) {
  try {
    parseIni(`\n${bad}`);
  } catch (e) {
    console.log((e as Error).message);
  }
}
type Value = string | number | boolean | Value[] | { [key: string]: Value };
function lookup(scope: Value, path: string): Value | undefined {
  let v: Value | undefined = scope;
  for (const step of path.split(".")) {
    if (step === "") continue;
    v = typeof v === "object" && !Array.isArray(v) ? v[step] : undefined;
  }
  return v;
}
function render(template: string, scope: { [key: string]: Value }): string {
  let out = "";
  let at = 0;
  for (;;) {
    const open = template.indexOf("{{", at);
    if (open < 0) return out + template.slice(at);
    const close = template.indexOf("}}", open);
    if (close < 0) throw new SyntaxError("unclosed tag");
    out += template.slice(at, open);
    const tag = template.slice(open + 2, close).trim();
    at = close + 2;
    if (tag.startsWith("#each ")) {
      const end = template.indexOf("{{/each}}", at);
      const list = lookup(scope, tag.slice(6));
      if (Array.isArray(list)) for (const item of list) out += render(template.slice(at, end), { ...scope, this: item });
      at = end + "{{/each}}".length;
    } else {
      const v = lookup(scope, tag);
      out += v === undefined ? `?${tag}?` : typeof v === "object" ? JSON.stringify(v) : String(v);
    }
  }
}
const page = "Hello {{ user.name }}, {{count}} items:{{#each items}} <{{this}}|{{user.name}}>{{/each}} {{missing}} {{user}}.";
console.log(render(page, { user: { name: "Ann", admin: true }, count: 2, items: ["x", 7, false] }));
console.log(render("plain", {}), render("{{#each none}}never{{/each}}!", { none: [] }));
