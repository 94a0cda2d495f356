/**
 * The lenient JSON document in plain TypeScript, for comparison with the runtime's. Works on well-formed
 * strings; positions of errors are not modelled.
 */
export interface ModelNode {
  readonly kind: "object" | "array" | "string" | "number" | "boolean" | "null";
  /** Source text of a scalar, quotes included. */
  readonly source: string;
  readonly keys: readonly string[];
  readonly rawKeys: readonly string[];
  readonly items: readonly ModelNode[];
}

const DEPTH_MAX = 300;
const NUMBER_RUN = /[0-9.+\-eE]*/y;
const SIGNED_WORD = /[+-]?(nan|inf)/iy;
const BLANKS = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\]|\\[^])*"/y;
const STRICT_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

class Parser {
  private at = 0;
  constructor(private readonly text: string) {}

  parse(): ModelNode {
    this.take(BLANKS);
    const node = this.value(1);
    this.take(BLANKS);
    if (this.at !== this.text.length) throw new SyntaxError("tail");
    return node;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private expect(char: string): void {
    this.take(BLANKS);
    if (this.text[this.at] !== char) throw new SyntaxError(`expected ${char}`);
    this.at++;
  }

  private string(): string {
    const found = this.take(STRING);
    if (found === undefined) throw new SyntaxError("string");
    return found;
  }

  private scalar(): ModelNode {
    const from = this.at;
    const leaf = (kind: ModelNode["kind"]): ModelNode => ({
      kind,
      source: this.text.slice(from, this.at),
      keys: [],
      rawKeys: [],
      items: [],
    });
    if (this.text[from] === '"') {
      this.string();
      return leaf("string");
    }
    for (const [word, kind] of [
      ["true", "boolean"],
      ["false", "boolean"],
      ["null", "null"],
    ] as const) {
      if (!this.text.startsWith(word, from)) continue;
      this.at += word.length;
      return leaf(kind);
    }
    const run = this.take(NUMBER_RUN) ?? "";
    if (run.length > 1 || (run.length === 1 && run !== "-" && run !== "+")) return leaf("number");
    this.at = from;
    if (this.take(SIGNED_WORD) === undefined) throw new SyntaxError("value");
    return leaf("number");
  }

  private value(depth: number): ModelNode {
    if (depth > DEPTH_MAX) throw new SyntaxError("depth");
    const open = this.text[this.at];
    if (open !== "{" && open !== "[") return this.scalar();
    const close = open === "{" ? "}" : "]";
    const rawKeys: string[] = [];
    const items: ModelNode[] = [];
    this.at++;
    this.take(BLANKS);
    if (this.text[this.at] === close) this.at++;
    else {
      for (;;) {
        this.take(BLANKS);
        if (open === "{") {
          rawKeys.push(this.string());
          this.expect(":");
          this.take(BLANKS);
        }
        items.push(this.value(depth + 1));
        this.take(BLANKS);
        const next = this.text[this.at++];
        if (next === close) break;
        if (next !== ",") throw new SyntaxError("separator");
      }
    }
    return {
      kind: open === "{" ? "object" : "array",
      source: "",
      keys: rawKeys.map(contents),
      rawKeys,
      items,
    };
  }
}

/** What a quoted string says: bad escapes and halves of surrogate pairs stay as they are. */
function contents(quoted: string): string {
  const plain: Record<string, string> = {
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    '"': '"',
    "\\": "\\",
    "/": "/",
  };
  const escape =
    /\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\([^])/g;
  return quoted
    .slice(1, -1)
    .replace(escape, (all, high?: string, low?: string, unit?: string, char?: string) => {
      if (high !== undefined && low !== undefined)
        return String.fromCharCode(parseInt(high, 16), parseInt(low, 16));
      if (unit !== undefined) {
        const code = parseInt(unit, 16);
        return (code & 0xf800) === 0xd800 ? all : String.fromCharCode(code);
      }
      return plain[char ?? ""] ?? all;
    });
}

export function parseModel(text: string): ModelNode {
  return new Parser(text).parse();
}

/** Compact, or with Go's json.Indent when `indent` is given. */
export function rawOf(node: ModelNode, indent?: string, depth = 0): string {
  if (node.kind !== "object" && node.kind !== "array") return node.source;
  const line = (n: number): string => (indent === undefined ? "" : "\n" + indent.repeat(n));
  const body = node.items.map((item, i) => {
    const key = node.rawKeys[i];
    const prefix = key === undefined ? "" : key + (indent === undefined ? ":" : ": ");
    return line(depth + 1) + prefix + rawOf(item, indent, depth + 1);
  });
  const inside = body.join(",") + (body.length > 0 ? line(depth) : "");
  return node.kind === "object" ? `{${inside}}` : `[${inside}]`;
}

function stringOf(node: ModelNode): string | undefined {
  return node.kind === "string" ? contents(node.source) : undefined;
}

function numberOf(node: ModelNode): number | undefined {
  if (node.kind !== "number") return undefined;
  if (/inf$/i.test(node.source)) return node.source.startsWith("-") ? -Infinity : Infinity;
  return STRICT_NUMBER.test(node.source) ? Number(node.source) : NaN;
}

export function step(node: ModelNode, key: string): ModelNode | undefined {
  if (node.kind === "object") return node.items[node.keys.indexOf(key)];
  return node.kind === "array" && /^[+-]?\d+$/.test(key) ? node.items[Number(key)] : undefined;
}

/** The driver's dump of a node and all below it. */
export function dumpModel(node: ModelNode): string {
  const text = (s: string | undefined): string => (s === undefined ? "-:" : `${Buffer.byteLength(s)}:${s}`);
  const number = numberOf(node);
  const boolean = node.kind === "boolean" ? node.source : undefined;
  const head = [
    node.kind,
    rawOf(node),
    stringOf(node) ?? rawOf(node),
    stringOf(node),
    number === undefined ? undefined : String(number),
    boolean,
    String(node.items.length),
    ...node.keys,
  ];
  return head.map(text).join("") + node.items.map(dumpModel).join("");
}
