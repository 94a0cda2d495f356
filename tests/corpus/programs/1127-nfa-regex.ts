type State = { id: number; out: { on: string | undefined; to: State }[]; accept: boolean };
class Compiler {
  private at = 0;
  private ids = 0;
  constructor(private readonly pattern: string) {}
  private state(): State {
    return { id: this.ids++, out: [], accept: false };
  }
  compile(): State {
    const [start, end] = this.alternatives();
    if (this.at < this.pattern.length) throw new SyntaxError(`unexpected ${this.pattern[this.at]} at ${this.at}`);
    end.accept = true;
    return start;
  }
  private alternatives(): [State, State] {
    const start = this.state();
    const end = this.state();
    do {
      const [s, e] = this.sequence();
      start.out.push({ on: undefined, to: s });
      e.out.push({ on: undefined, to: end });
    } while (this.pattern[this.at] === "|" && ++this.at);
    return [start, end];
  }
  private sequence(): [State, State] {
    const start = this.state();
    let end = start;
    while (this.at < this.pattern.length && !"|)".includes(this.pattern[this.at]!)) {
      const [s, e] = this.repeated();
      end.out.push({ on: undefined, to: s });
      end = e;
    }
    return [start, end];
  }
  private repeated(): [State, State] {
    const [s, e] = this.atom();
    const c = this.pattern[this.at];
    if (c !== "*" && c !== "+" && c !== "?") return [s, e];
    this.at++;
    const [start, end] = [this.state(), this.state()];
    start.out.push({ on: undefined, to: s });
    e.out.push({ on: undefined, to: end });
    if (c !== "+") start.out.push({ on: undefined, to: end });
    if (c !== "?") e.out.push({ on: undefined, to: s });
    return [start, end];
  }
  private atom(): [State, State] {
    const c = this.pattern[this.at++];
    if (c === "(") {
      const inner = this.alternatives();
      if (this.pattern[this.at++] !== ")") throw new SyntaxError("missing )");
      return inner;
    }
    if (c === undefined || "*+?".includes(c)) throw new SyntaxError(`nothing to repeat at ${this.at - 1}`);
    const [s, e] = [this.state(), this.state()];
    s.out.push({ on: c === "\\" ? (this.pattern[this.at++] ?? "") : c === "." ? "any" : c, to: e });
    return [s, e];
  }
}
function closure(states: Set<State>): Set<State> {
  const all = new Set(states);
  for (const s of all) for (const { on, to } of s.out) if (on === undefined) all.add(to);
  return all;
}
function matches(pattern: string, text: string): boolean {
  let current = closure(new Set([new Compiler(pattern).compile()]));
  for (const c of text) {
    const next = new Set<State>();
    for (const s of current) for (const { on, to } of s.out) if (on === "any" || on === c) next.add(to);
    current = closure(next);
  }
  return [...current].some((s) => s.accept);
}
const cases: [string, string[]][] = [
  ["ab*c", ["ac", "abbbc", "ab", "abcb"]],
  ["(a|b)+", ["", "a", "abba", "abc"]],
  ["x?y", ["y", "xy", "xxy"]],
  [".*é.", ["né!", "é", "caféx"]],
  ["(ab|c)*d|e", ["d", "ababcd", "e", "abe"]],
  ["a\\*b", ["a*b", "aab"]],
  ["", ["", "x"]],
];
for (const [p, texts] of cases) console.log(p, texts.map((t) => `${t}:${matches(p, t)}`).join(" "));
for (const bad of ["(a", "a)", "*a", "a|*"]) {
  try {
    matches(bad, "");
    console.log(bad, "compiled");
  } catch (e) {
    console.log(bad, (e as Error).message);
  }
}
console.log(matches("(a?)(a?)(a?)(a?)(a?)(a?)(a?)(a?)aaaaaaaa", "aaaaaaaa"));
