type Sexp = number | string | Sexp[];
type Value = number | boolean | Value[] | ((args: Value[]) => Value);
class Env {
  private readonly vars = new Map<string, Value>();
  constructor(private readonly outer?: Env) {}
  get(name: string): Value {
    const v = this.vars.get(name);
    if (v !== undefined) return v;
    if (this.outer === undefined) throw new ReferenceError(`unbound ${name}`);
    return this.outer.get(name);
  }
  define(name: string, v: Value): Value {
    this.vars.set(name, v);
    return v;
  }
}
function parse(text: string): Sexp[] {
  const tokens = text.replaceAll("(", " ( ").replaceAll(")", " ) ").split(" ").filter((t) => t !== "");
  let i = 0;
  const read = (): Sexp => {
    const t = tokens[i++];
    if (t === undefined) throw new SyntaxError("unexpected end");
    if (t === ")") throw new SyntaxError("unexpected )");
    if (t !== "(") return Number.isNaN(Number(t)) ? t : Number(t);
    const list: Sexp[] = [];
    while (tokens[i] !== ")") list.push(read());
    i++;
    return list;
  };
  const all: Sexp[] = [];
  while (i < tokens.length) all.push(read());
  return all;
}
const num = (v: Value | undefined): number => {
  if (typeof v !== "number") throw new TypeError("number wanted");
  return v;
};
const root = new Env();
root.define("+", (a) => a.reduce<number>((x, y) => x + num(y), 0));
root.define("*", (a) => a.reduce<number>((x, y) => x * num(y), 1));
root.define("-", ([a, b]) => num(a) - num(b));
root.define("<", ([a, b]) => num(a) < num(b));
root.define("=", ([a, b]) => a === b);
root.define("list", (a) => a);
root.define("car", ([l]) => (Array.isArray(l) ? l[0]! : 0));
root.define("cdr", ([l]) => (Array.isArray(l) ? l.slice(1) : []));
root.define("null?", ([l]) => Array.isArray(l) && l.length === 0);
root.define("cons", ([x, l]) => [x!, ...(Array.isArray(l) ? l : [])]);
function evaluate(x: Sexp, env: Env): Value {
  if (typeof x === "number") return x;
  if (typeof x === "string") return env.get(x);
  const [head, ...rest] = x;
  if (head === "if") return evaluate(rest[evaluate(rest[0]!, env) === false ? 2 : 1]!, env);
  if (head === "define") return env.define(rest[0] as string, evaluate(rest[1]!, env));
  if (head === "lambda") {
    const [params, body] = rest as [string[], Sexp];
    return (args) => {
      const local = new Env(env);
      params.forEach((p, i) => local.define(p, args[i]!));
      return evaluate(body, local);
    };
  }
  const f = evaluate(head!, env);
  if (typeof f !== "function") throw new TypeError("not callable");
  return f(rest.map((r) => evaluate(r, env)));
}
const show = (v: Value): string => (Array.isArray(v) ? `(${v.map(show).join(" ")})` : typeof v === "function" ? "<fn>" : String(v));
const program = `(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))
(fact 10) (define map (lambda (f l) (if (null? l) (list) (cons (f (car l)) (map f (cdr l))))))
(map (lambda (x) (* x x)) (list 1 2 3)) ((lambda (x) (lambda (y) (+ x y))) 3) (((lambda (x) (lambda (y) (+ x y))) 3) 4)`;
for (const form of parse(program.replaceAll("\n", " "))) console.log(show(evaluate(form, root)));
for (const bad of ["(1 2)", "(nope)", "(", ")", "(+ 1 (list))"]) {
  try {
    console.log(show(evaluate(parse(bad)[0]!, root)));
  } catch (e) {
    console.log(e instanceof Error ? `${e.name}: ${e.message}` : "?");
  }
}
