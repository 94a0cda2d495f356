// Differs from Node on purpose: see the .expected file. An object that was made without a place for an optional
// property, and one that has only a getter (as in Node).
interface Options {
  a?: number;
  b?: string;
}
function attempt(run: () => unknown): void {
  try {
    console.log(String(run()));
  } catch (e) {
    console.log(e instanceof Error ? `${e.name}: ${e.message}` : "no error");
  }
}
const literal = { b: "x" };
const options: Options = literal;
attempt(() => {
  options.b = "y";
  return JSON.stringify(options) + String(options.a);
});
attempt(() => {
  options.a = 3;
  return JSON.stringify(options);
});

interface Named {
  name: string;
}
class Fixed {
  get name(): string {
    return "fixed";
  }
}
const named: Named = new Fixed();
attempt(() => {
  named.name = "other";
  return named.name;
});
