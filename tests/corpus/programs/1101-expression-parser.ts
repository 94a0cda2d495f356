type Node_ =
  | { type: "num"; value: number }
  | { type: "var"; name: string }
  | { type: "unary"; op: string; arg: Node_ }
  | { type: "binary"; op: string; left: Node_; right: Node_ }
  | { type: "call"; name: string; args: Node_[] };
type Token = { kind: "num" | "name" | "op" | "end"; text: string; at: number };
function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  const isDigit = (c: string | undefined): boolean => c !== undefined && c >= "0" && c <= "9";
  const isLetter = (c: string | undefined): boolean => c !== undefined && ((c >= "a" && c <= "z") || c === "_");
  while (i < source.length) {
    const c = source[i]!;
    const at = i;
    if (c === " ") i++;
    else if (isDigit(c) || c === ".") {
      while (isDigit(source[i]) || source[i] === ".") i++;
      tokens.push({ kind: "num", text: source.slice(at, i), at });
    } else if (isLetter(c)) {
      while (isLetter(source[i]) || isDigit(source[i])) i++;
      tokens.push({ kind: "name", text: source.slice(at, i), at });
    } else if ("+-*/^(),%".includes(c)) tokens.push({ kind: "op", text: source[i++]!, at });
    else throw new SyntaxError(`unexpected '${c}' at ${at}`);
  }
  tokens.push({ kind: "end", text: "", at: i });
  return tokens;
}
class Parser {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}
  private get token(): Token {
    return this.tokens[this.at]!;
  }
  private accept(text: string): boolean {
    if (this.token.text !== text || this.token.kind === "end") return false;
    this.at++;
    return true;
  }
  parse(): Node_ {
    const n = this.expression(0);
    if (this.token.kind !== "end") throw new SyntaxError(`unexpected '${this.token.text}' at ${this.token.at}`);
    return n;
  }
  private static readonly power: Record<string, [number, number]> = { "+": [1, 2], "-": [1, 2], "*": [3, 4], "/": [3, 4], "%": [3, 4], "^": [8, 7] };
  private expression(least: number): Node_ {
    let left = this.prefix();
    for (;;) {
      const power = this.token.kind === "op" ? Parser.power[this.token.text] : undefined;
      if (power === undefined || power[0] < least) return left;
      const op = this.token.text;
      this.at++;
      left = { type: "binary", op, left, right: this.expression(power[1]) };
    }
  }
  private prefix(): Node_ {
    const t = this.token;
    this.at++;
    if (t.kind === "num") return { type: "num", value: Number(t.text) };
    if (t.kind === "name") {
      if (!this.accept("(")) return { type: "var", name: t.text };
      const args: Node_[] = [];
      if (!this.accept(")")) {
        do args.push(this.expression(0));
        while (this.accept(","));
        if (!this.accept(")")) throw new SyntaxError(`expected ) at ${this.token.at}`);
      }
      return { type: "call", name: t.text, args };
    }
    if (t.text === "-") return { type: "unary", op: "-", arg: this.expression(5) };
    if (t.text === "(") {
      const n = this.expression(0);
      if (!this.accept(")")) throw new SyntaxError(`expected ) at ${this.token.at}`);
      return n;
    }
    throw new SyntaxError(t.kind === "end" ? "unexpected end" : `unexpected '${t.text}' at ${t.at}`);
  }
}
const functions: Record<string, (...xs: number[]) => number> = { max: (...xs) => Math.max(...xs), min: (...xs) => Math.min(...xs), sqrt: (x) => Math.sqrt(x ?? NaN) };
function evaluate(n: Node_, vars: Record<string, number>): number {
  switch (n.type) {
    case "num":
      return n.value;
    case "var": {
      const v = vars[n.name];
      if (v === undefined) throw new ReferenceError(`${n.name} is not defined`);
      return v;
    }
    case "unary":
      return -evaluate(n.arg, vars);
    case "call": {
      const f = functions[n.name];
      if (!f) throw new TypeError(`${n.name} is not a function`);
      return f(...n.args.map((a) => evaluate(a, vars)));
    }
    case "binary": {
      const [l, r] = [evaluate(n.left, vars), evaluate(n.right, vars)];
      return n.op === "+" ? l + r : n.op === "-" ? l - r : n.op === "*" ? l * r : n.op === "/" ? l / r : n.op === "%" ? l % r : l ** r;
    }
  }
}
const print = (n: Node_): string =>
  n.type === "num" ? String(n.value) : n.type === "var" ? n.name : n.type === "unary" ? `(-${print(n.arg)})` : n.type === "call" ? `${n.name}(${n.args.map(print).join(",")})` : `(${print(n.left)}${n.op}${print(n.right)})`;
for (const source of ["1 + 2 * 3", "(1+2)*3", "2^3^2", "-2^2", "10 - 4 - 3", "x * (y + 1) / 2", "max(1, x, 3) + min()", "sqrt(16) % 3", "1 +", "(1", "1 2", "$", "foo(1)", "z", ".5 * 4."]) {
  try {
    const tree = new Parser(tokenize(source)).parse();
    console.log(source, "=>", print(tree), "=", evaluate(tree, { x: 5, y: 9 }));
  } catch (e) {
    console.log(source, "=>", e instanceof Error ? `${e.name}: ${e.message}` : "?");
  }
}
