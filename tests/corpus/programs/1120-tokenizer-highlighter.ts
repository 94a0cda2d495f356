const KEYWORDS = new Set(["let", "const", "if", "else", "return", "function"]);
type Kind = "keyword" | "name" | "number" | "string" | "comment" | "punct" | "error";
interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}
function* tokenize(source: string): Generator<Token> {
  let at = 0, line = 1, column = 1;
  const take = (test: (c: string) => boolean): string => {
    let text = "";
    while (at < source.length && test(source[at]!)) text += source[at++];
    return text;
  };
  const letter = (c: string): boolean => (c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || c === "_" || c > "\x7f";
  const digit = (c: string): boolean => c >= "0" && c <= "9";
  while (at < source.length) {
    const c = source[at]!;
    const start = { line, column };
    const from = at;
    let kind: Kind | undefined;
    if (c === "\n") {
      at++;
      line++;
      column = 1;
      continue;
    } else if (c === " ") take((x) => x === " ");
    else if (letter(c)) kind = KEYWORDS.has(take((x) => letter(x) || digit(x))) ? "keyword" : "name";
    else if (digit(c)) {
      take(digit);
      if (source[at] === ".") {
        at++;
        take(digit);
      }
      kind = "number";
    } else if (c === '"' || c === "'") {
      at++;
      for (kind = "error"; at < source.length && source[at] !== "\n"; at++) {
        if (source[at] === "\\") at++;
        else if (source[at] === c) {
          at++;
          kind = "string";
          break;
        }
      }
    } else if (source.startsWith("//", at)) {
      take((x) => x !== "\n");
      kind = "comment";
    } else {
      at++;
      kind = "+-*/=<>!(){};,.".includes(c) ? "punct" : "error";
    }
    column += at - from;
    if (kind !== undefined) yield { kind, text: source.slice(from, at), ...start };
  }
}
const source = `let x = 3.14; // π
function f(a, größe) {
  if (a <= 10) return "str\\"ing";
  else return 'open
}
@ let letter = x1 - 2`;
const counts = new Map<Kind, number>();
for (const t of tokenize(source)) {
  counts.set(t.kind, (counts.get(t.kind) ?? 0) + 1);
  if (t.kind !== "punct") console.log(`${t.line}:${t.column}`, t.kind, t.text);
}
console.log([...counts].map(([k, n]) => `${k} ${n}`).join(", "));
