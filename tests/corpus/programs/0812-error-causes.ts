// Whether an error has a cause, and what it is, are two questions.
class Wrapped extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "Wrapped";
  }
}
class Plain extends TypeError {}

function about(e: Error): string {
  return `${String(e)} ${"cause" in e} ${e.cause === undefined ? "undefined" : String(e.cause)}`;
}
function unknownHas(value: unknown): boolean {
  return typeof value === "object" && value !== null && "cause" in value;
}
const nothing = ((): string | undefined => undefined)();
const cause = nothing;
const errors: Error[] = [
  new Error("none"),
  new Error("undefined", { cause: undefined }),
  new Error("variable", { cause: nothing }),
  new Error("shorthand", { cause }),
  new Error("null", { cause: null }),
  new Error("text", { cause: "why" }),
  new RangeError("error", { cause: new Error("inner") }),
  new Wrapped("wrapped"),
  new Wrapped("wrapped", {}),
  new Wrapped("wrapped", { cause: 5 }),
  new Wrapped("wrapped", { cause: nothing }),
  new Plain("plain", { cause: nothing }),
  new Plain("plain"),
];
for (const e of errors) console.log(about(e), unknownHas(e));
const options: { cause?: unknown } = {};
console.log(about(new Error("options", options)));
options.cause = "set";
console.log(about(new Error("options", options)));
try {
  try {
    throw new Error("first");
  } catch (e) {
    throw new Wrapped("second", { cause: e });
  }
} catch (e) {
  console.log(unknownHas(e), e instanceof Error ? about(e) : "?");
}
