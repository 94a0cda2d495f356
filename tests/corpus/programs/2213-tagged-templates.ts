function tag(strings: TemplateStringsArray, ...values: unknown[]): string {
  return strings.map((s, i) => s + (i < values.length ? `[${String(values[i])}]` : "")).join("") + "|" + strings.raw.join("/");
}
console.log(tag`a${1}b${"x"}\n`, tag`plain`, tag``);
const seen: TemplateStringsArray[] = [];
function keep(s: TemplateStringsArray, n: number) { seen.push(s); return n; }
for (let i = 0; i < 3; i++) keep`k${i}`;
keep`k${9}`;
console.log(seen[0] === seen[1], seen[1] === seen[2], seen[0] === seen[3], seen.length, seen[0]!.raw === seen[1]!.raw);
const html = { esc(s: string) { return s.replaceAll("<", "&lt;"); }, tag(s: TemplateStringsArray, ...v: string[]) { return s.reduce((a, b, i) => a + this.esc(v[i - 1] ?? "") + b); } };
console.log(html.tag`<b>${"<i>"}</b>`);
console.log(String.raw`C:\new\t${1 + 1}\u00e9`, String.raw`\unknown`, String.raw``);
const order: string[] = [];
function n(x: string) { order.push(x); return x; }
function getTag() { order.push("tag"); return (s: TemplateStringsArray, ...v: string[]) => { order.push("call"); return s.length + v.length; }; }
console.log(getTag()`${n("a")} ${n("b")}`, order.join());
function typed<T>(s: TemplateStringsArray, ...v: T[]): T[] { return v; }
console.log(typed<number>`${1}${2}`.join(), typed`${"q"}`.join());
class Q { constructor(private p: string) {} sql(s: TemplateStringsArray, ...args: (string | number)[]) { return this.p + s.join("?") + " " + JSON.stringify(args); } static q(s: TemplateStringsArray) { return s[0]!; } }
console.log(new Q(">").sql`select ${1} from ${"t"}`, Q.q`st`);
const nested = tag`outer ${tag`inner ${0}`}`;
console.log(nested);

// String.raw where it is no tag.
const escaped = (strings: TemplateStringsArray, ...values: unknown[]): string =>
  String.raw({ raw: strings }, ...values.map((v) => String(v).replace(/</g, "&lt;")));
const written = (strings: TemplateStringsArray, ...values: number[]): string => String.raw(strings, ...values);
console.log(escaped`<a>${"<b>"}</a>${1}`, written`\t${1}\n`);
console.log(
  String.raw({ raw: ["a", "b", "c"] }, 1, 2, 3),
  String.raw({ raw: "x\u{1f600}z" }, 0, null, 2, 3),
  String.raw({ raw: [] }, 1),
);
