/**
 * Reads array literals of plain data (numbers, strings, true, false, null, and arrays and objects of such) out of
 * the text of a program, without a syntax tree.
 */

export type PlainValue = number | string | boolean | bigint | null;

/** How an element is written, its values left out; each value has a number, in the order of writing. */
export type Form =
  | { readonly kind: "value"; readonly index: number; readonly of: PlainKind }
  | { readonly kind: "array"; readonly items: readonly Form[] }
  | { readonly kind: "object"; readonly entries: readonly (readonly [key: string, value: Form])[] };

export type PlainKind = "number" | "string" | "boolean" | "bigint" | "null";

export interface PlainElement {
  readonly form: Form;
  readonly values: readonly PlainValue[];
  /** From its first character up to the comma behind it, which is included. */
  readonly start: number;
  readonly end: number;
}

export interface PlainArray {
  readonly elements: readonly PlainElement[];
  /** From the bracket to the bracket. */
  readonly start: number;
  readonly end: number;
}

/** The array literal at `start`, where there is a `[`; undefined when something in it is not plain. */
export function plainArrayAt(text: string, start: number): PlainArray | undefined {
  return new Reader(text, start + 1).array(start);
}

/** Nests deeper than any table. */
const DEEPEST = 16;

// No text in them that TypeScript, Node or we could have an opinion of: no number that is not held exactly as written,
// no octal escape.
const NUMBER =
  /-?(?:0x[0-9a-f]{1,12}|(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,20})?(?:e[-+]?[0-9]{1,3})?)(?![\w.$])/iy;
const BIGINT = /-?(?:0|[1-9][0-9]{0,17})n(?![\w.$])/y;
const ESCAPE = String.raw`\\(?:["'\\nrtbf]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})`;
const INSIDE = String.raw`\\\r\n\u2028\u2029`;
const ESCAPED = new RegExp(`"(?:[^"${INSIDE}]|${ESCAPE})*"|'(?:[^'${INSIDE}]|${ESCAPE})*'`, "y");
const NOT_PLAIN = /[\\\r\n\u2028\u2029]/;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const WORD = /(?:true|false|null)(?![\w$])/y;
const KEY = /[A-Za-z_$][\w$]*|0|[1-9][0-9]{0,8}/y;

/** Thrown at what is not plain. */
const OTHER = new Error("not plain data");

class Reader {
  private readonly forms = new Map<string, Form>();
  private path: string[] = [];
  private values: PlainValue[] = [];

  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  array(start: number): PlainArray | undefined {
    try {
      const elements: PlainElement[] = [];
      this.gap();
      while (!this.takes("]")) {
        elements.push(this.element());
        this.gap();
      }
      return { elements, start, end: this.at };
    } catch (error) {
      // A pattern that found no end in a very long text is the other kind.
      if (error === OTHER || error instanceof RangeError) return undefined;
      throw error;
    }
  }

  private element(): PlainElement {
    this.path = [];
    this.values = [];
    const start = this.at;
    this.value(0);
    this.gap();
    if (!this.takes(",") && this.text[this.at] !== "]") throw OTHER;
    const key = this.path.join("\0");
    let form = this.forms.get(key);
    if (form === undefined) this.forms.set(key, (form = formOf(this.path)));
    return { form, values: this.values, start, end: this.at };
  }

  private value(depth: number): void {
    if (depth > DEEPEST) throw OTHER;
    switch (this.text[this.at]) {
      case "{":
        return this.object(depth);
      case "[":
        return this.items(depth);
      case '"':
      case "'":
        return this.leaf("string", this.string());
      case "t":
      case "f":
      case "n":
        return this.word();
      default:
        return this.number();
    }
  }

  private object(depth: number): void {
    this.at++;
    this.path.push("{");
    this.gap();
    while (!this.takes("}")) {
      const key = this.match(KEY) ?? this.string();
      if (key === "__proto__" || key.includes("\0")) throw OTHER;
      this.path.push(`:${key}`);
      this.gap();
      if (!this.takes(":")) throw OTHER;
      this.gap();
      this.value(depth + 1);
      this.gap();
      if (!this.takes(",") && this.text[this.at] !== "}") throw OTHER;
      this.gap();
    }
    this.path.push("}");
  }

  private items(depth: number): void {
    this.at++;
    this.path.push("[");
    this.gap();
    while (!this.takes("]")) {
      this.value(depth + 1);
      this.gap();
      if (!this.takes(",") && this.text[this.at] !== "]") throw OTHER;
      this.gap();
    }
    this.path.push("]");
  }

  private word(): void {
    const word = this.match(WORD);
    if (word === undefined) throw OTHER;
    if (word === "null") this.leaf("null", null);
    else this.leaf("boolean", word === "true");
  }

  private number(): void {
    const digits = this.match(NUMBER);
    if (digits !== undefined) return this.leaf("number", numberOf(digits));
    const big = this.match(BIGINT);
    if (big === undefined) throw OTHER;
    this.leaf("bigint", BigInt(big.slice(0, -1)));
  }

  private string(): string {
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'") throw OTHER;
    const end = this.text.indexOf(quote, this.at + 1);
    const plain = this.text.slice(this.at + 1, end);
    if (end > 0 && !NOT_PLAIN.test(plain)) {
      this.at = end + 1;
      return plain;
    }
    const escaped = this.match(ESCAPED);
    if (escaped === undefined) throw OTHER;
    return escaped
      .slice(1, -1)
      .replace(/\\(?:x(..)|u(....)|(.))/g, (_, byte?: string, unit?: string, char?: string) => {
        const code = byte ?? unit;
        return code === undefined ? (ESCAPES[char!] ?? char!) : String.fromCharCode(parseInt(code, 16));
      });
  }

  private leaf(kind: PlainKind, value: PlainValue): void {
    this.path.push(kind);
    this.values.push(value);
  }

  private gap(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) this.at++;
      else if (code !== 0x2f || !this.comment()) return;
    }
  }

  private comment(): boolean {
    const kind = this.text[this.at + 1];
    if (kind !== "/" && kind !== "*") return false;
    const found = this.text.indexOf(kind === "/" ? "\n" : "*/", this.at + 2);
    const end = found < 0 ? this.text.length : found;
    this.at = kind === "/" ? end : end + 2;
    return true;
  }

  private takes(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return undefined;
    const found = this.text.slice(this.at, pattern.lastIndex);
    this.at = pattern.lastIndex;
    return found;
  }
}

function numberOf(digits: string): number {
  return digits.startsWith("-") ? -Number(digits.slice(1)) : Number(digits);
}

/** What the path of an element stands for: brackets, and in objects keys, each after a colon and before its value. */
function formOf(path: readonly string[]): Form {
  let at = 0;
  let index = 0;
  const next = (): Form => {
    const token = path[at++]!;
    if (token === "[") {
      const items: Form[] = [];
      while (path[at] !== "]") items.push(next());
      at++;
      return { kind: "array", items };
    }
    if (token === "{") {
      const entries: [string, Form][] = [];
      while (path[at] !== "}") entries.push([path[at++]!.slice(1), next()]);
      at++;
      return { kind: "object", entries };
    }
    return { kind: "value", index: index++, of: token as PlainKind };
  };
  return next();
}
