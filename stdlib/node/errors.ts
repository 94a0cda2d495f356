/* Errors of Node's own, which have a code. */

/** What the C++ of Node throws: the code is not in its text. */
export class CodedTypeError extends TypeError {
  code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
export class CodedRangeError extends RangeError {
  code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What its JavaScript throws. */
export class NodeError extends Error {
  code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
  toString(): string {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}
export class NodeTypeError extends CodedTypeError {
  toString(): string {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}
export class NodeRangeError extends CodedRangeError {
  toString(): string {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}

export function outOfRange(name: string, range: string, given: number): NodeRangeError {
  return new NodeRangeError(
    "ERR_OUT_OF_RANGE",
    `The value of "${name}" is out of range. It must be ${range}. Received ${grouped(given)}`,
  );
}

/** Large integers with `_` between thousands. */
function grouped(value: number): string {
  const text = String(value);
  if (!Number.isInteger(value) || Math.abs(value) <= 2 ** 32 || text.includes("e")) return text;
  const sign = value < 0 ? "-" : "";
  let digits = text.slice(sign.length);
  let result = "";
  for (; digits.length > 3; digits = digits.slice(0, -3)) result = `_${digits.slice(-3)}${result}`;
  return sign + digits + result;
}

/** As Node's util.inspect shows a text. */
function quoted(text: string): string {
  const mark = !text.includes("'")
    ? "'"
    : !text.includes('"')
      ? '"'
      : text.includes("`") || text.includes("${")
        ? "'"
        : "`";
  let inner = "";
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (char === "\\" || char === mark) inner += `\\${char}`;
    else if (code >= 8 && code <= 13 && code !== 11) inner += `\\${"btn?fr"[code - 8]!}`;
    else if (code < 0x20 || (code >= 0x7f && code < 0xa0))
      inner += `\\x${code.toString(16).toUpperCase().padStart(2, "0")}`;
    else inner += char.isWellFormed() ? char : `\\u${code.toString(16).toUpperCase()}`;
  }
  const whole = mark + inner + mark;
  return whole.length > 128 ? `${whole.slice(0, 128)}...` : whole;
}

/** Paths end at U+0000 for the system: Node refuses them. */
export function checkPath(path: string, name: string): void {
  if (!path.includes("\0")) return;
  const reason = "must be a string, Uint8Array, or URL without null bytes";
  throw new NodeTypeError(
    "ERR_INVALID_ARG_VALUE",
    `The argument '${name}' ${reason}. Received ${quoted(path)}`,
  );
}
