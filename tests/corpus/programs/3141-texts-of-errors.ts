// The first line of an error's stack.
class Plain extends Error {}
class Named extends RangeError {
  override name = "Named";
}
class Texted extends Error {
  toString() {
    return `<${this.message}>`;
  }
}
interface CodedError extends Error {
  code: string;
}
const coded: CodedError = Object.assign(new Error("c"), { code: "C" });
const all: Error[] = [new Error("a"), new TypeError(), new Plain("p"), new Named("n"), new Texted("t"), coded];
for (const e of all) {
  console.log(String(e), e.stack?.split("\n")[0], String(e.stack).split("\n").length, typeof e.stack);
  if (e instanceof Texted) console.log(String(e), e.stack?.slice(0, 8));
}
console.log(`${coded}`, coded.stack, all.map((e) => String(e)).join("|"), all[9]?.stack);
function first(e: unknown): string | undefined {
  return e instanceof Error ? (e.stack ?? e.message) : undefined;
}
console.log(first(all[3]), first("x"));
try {
  JSON.parse("{");
} catch (e: any) {
  console.log(e.stack.startsWith("SyntaxError: "), "stack" in e, Object.keys(e).includes("stack"));
}
console.log({ ...coded }, JSON.stringify(coded));

interface Serialized {
  name: string;
  message: string;
  stack?: string;
}
const serialized: Serialized[] = [new RangeError("r"), { name: "n", message: "m", stack: "own" }, { name: "n", message: "m" }];
console.log(serialized.map((s) => s.stack));
