/** Kinds of errors. */
export type Failure =
  | "plain"
  | "empty"
  | "unicode"
  | "long"
  | "named"
  | "cause"
  | "builtin"
  | "number"
  | "nested"
  | "controls"
  | "begun";

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
  if (how === "controls") throw new RangeError(controls());
  // Wherever the text is cut, it is within or near an escape.
  if (how === "begun") throw new Error("\\x1".repeat(50) + "\u202e\x1b\\é\n".repeat(100));
  if (how === "long") throw new Error("ü".repeat(2000));
  if (how === "cause") throw new Error("outer", { cause: new Error("inner") });
  if (how === "builtin") JSON.parse("{");
  if (how === "number") BigInt("x");
  if (how === "nested") deeper(3);
  if (how === "named") throw new NamedError("by name");
  if (how === "plain") throw new Error("plain");
}

/** What would forge lines of a log or command a terminal, and what is beside it in Unicode. */
export function controls(): string {
  let text = "a\nError: forged\r\x1b[2J\\n\u2027\u2028\u2029\u2030 ~\x7f\x80\x9f\xa0";
  for (let c = 0; c < 32; c++) text += String.fromCharCode(c, 0x2065 + c, 0x200d + c, 0x61a + (c & 3));
  return text;
}

function deeper(n: number): void {
  if (n === 0) throw new SyntaxError("deep");
  deeper(n - 1);
}
