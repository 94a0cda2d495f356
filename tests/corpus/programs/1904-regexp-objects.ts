// RegExp objects: properties, identity, text, and every place an object may be in.
const re = /a(b)\/[/]/gi;
console.log(re.source, re.flags, re.lastIndex, `${re}`, String(re), re.toString(), "" + re);
console.log(re);
console.log(re.global, re.ignoreCase, re.multiline, re.sticky, re.unicode, re.dotAll, re.hasIndices, re.unicodeSets);
console.log(/x/dgimsuy.flags, /x/y.sticky, /x/m.multiline, /x/s.dotAll, /x/u.unicode, /x/d.hasIndices);
console.log(re instanceof RegExp, typeof re, JSON.stringify(re), JSON.stringify({ re }), Object.keys(re).length);
const same = re;
console.log(re === same, re === new RegExp(re), RegExp(re) === re, RegExp("a") instanceof RegExp);
const make = (): RegExp => /x/;
console.log(make() === make());
console.log(new RegExp(re).flags, new RegExp(re, "m").flags, new RegExp(re, "").source, new RegExp("a", "yg").flags);
for (const source of ["", "/", "[/]", "a\nb", "\\\n", "\\/", "\u2028", "[\\]/]/"]) {
  const made = new RegExp(source);
  console.log(made.source, String(made), new RegExp(made.source).source === made.source);
}
for (const bad of ["(", "*", "[", "a)", "a{2,1}", "(?<n>a)(?<n>b)", "\\"]) {
  try {
    new RegExp(bad);
  } catch (e) {
    if (e instanceof SyntaxError) console.log(e.name, e.message);
  }
}
for (const flags of ["gg", "x"]) {
  try {
    new RegExp("a", flags);
  } catch (e) {
    console.log(String(e));
  }
}
class Rule {
  static readonly none = /^$/;
  readonly #hits: RegExp;
  constructor(
    readonly name: string,
    pattern: string | RegExp,
  ) {
    this.#hits = new RegExp(pattern, "i");
  }
  matches(text: string): boolean {
    return !Rule.none.test(text) && this.#hits.test(text);
  }
}
const rules = [new Rule("ssh", "sshd?"), new Rule("root", /\broot\b/)];
for (const line of ["SSHD started", "by Root", ""])
  console.log(rules.filter((rule) => rule.matches(line)).map((rule) => rule.name).join());
const byName = new Map<string, RegExp>([["digit", /\d/]]);
console.log(byName.get("digit")?.test("a1") ?? false, byName.get("no")?.test("a1") ?? false);
const list: readonly RegExp[] = [/a/, /b/g];
console.log(list.some((r) => r.test("b")), String(list), list.map((r) => r.source).join());
const table: Record<string, RegExp> = { ip: /^\d+(\.\d+){3}$/ };
console.log(table["ip"]?.test("10.0.0.1") ?? false);
const unknown: unknown = /a/;
console.log(unknown instanceof RegExp ? unknown.test("a") : "no", unknown instanceof RegExp);
const maybe = (text: string, pattern?: RegExp): boolean => pattern?.test(text) ?? false;
console.log(maybe("a"), maybe("a", /a/));
console.log("lastIndex" in re, "source" in re, "program" in re);
