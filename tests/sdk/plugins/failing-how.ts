/** Kinds of errors. */
export type Failure =
  "plain" | "empty" | "unicode" | "long" | "named" | "cause" | "builtin" | "number" | "nested";

class NamedError extends RangeError {
  override readonly name: string = "NamedError";
  constructor(message: string) {
    super(message);
  }
}

let counted = 0;
export function count(): number {
  return ++counted;
}

export function fail(how = "plain"): void {
  if (how === "empty") throw new Error();
  if (how === "unicode") throw new TypeError("é \u{1f600} \ud800 \0 end");
  if (how === "long") throw new Error("ü".repeat(2000));
  if (how === "cause") throw new Error("outer", { cause: new Error("inner") });
  if (how === "builtin") JSON.parse("{");
  if (how === "number") BigInt("x");
  if (how === "nested") deeper(3);
  if (how === "named") throw new NamedError("by name");
  if (how === "plain") throw new Error("plain");
}

function deeper(n: number): void {
  if (n === 0) throw new SyntaxError("deep");
  deeper(n - 1);
}
