// Differs from Node on purpose: see the .expected file.
function attempt(what: string, action: () => unknown): void {
  try {
    action();
    console.log(what, "ok");
  } catch (e) {
    console.log(what, e instanceof TypeError ? "TypeError" : "other");
  }
}
attempt("number", () => JSON.parse("1") as number);
attempt("string as number", () => (JSON.parse('"1"') as number).toFixed());
attempt("object", () => (JSON.parse('{"a":1}') as { a: number }).a.toFixed());
attempt("missing field", () => (JSON.parse("{}") as { a: number }).a.toFixed());
attempt("wrong field", () => (JSON.parse('{"a":"x"}') as { a: number }).a.toFixed());
attempt("array", () => (JSON.parse("[1]") as number[]).length);
attempt("wrong element", () => (JSON.parse('[1,"x"]') as number[])[1]!.toFixed());
class A {
  a = 1;
}
class B extends A {
  b = 2;
}
const made: A = new A();
attempt("wrong class", () => (made as B).b.toFixed());
const none: string | undefined = [][0];
attempt("undefined", () => none!.length);
const mixed: string | number = ["x", 5][1]!;
attempt("union", () => (mixed as string).length);
