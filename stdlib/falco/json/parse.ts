import type { JsonNode } from "./json-node.js";
import { Node, type Kind } from "./node.js";

/** The deepest nesting of values accepted, as in the native runtime. */
const maxDepth = 300;

/** Parses `text` as {@link JsonNode}s, lenient as parseJson says. Throws a SyntaxError. */
export function parseDocument(text: string): JsonNode {
  const scanner = new Scanner(text);
  scanner.skipBlanks();
  const root = scanner.value(1);
  scanner.skipBlanks();
  if (!scanner.atEnd()) scanner.unexpected();
  return root;
}

/** Reads one value after another; `position` is the next character to look at. */
class Scanner {
  private position = 0;
  constructor(private readonly source: string) {}

  atEnd(): boolean {
    return this.position >= this.source.length;
  }

  skipBlanks(): void {
    for (;;) {
      const c = this.source.charCodeAt(this.position);
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return;
      this.position++;
    }
  }

  value(depth: number): Node {
    if (this.atEnd()) this.unexpected();
    switch (this.source[this.position]) {
      case "{":
        return this.object(depth);
      case "[":
        return this.array(depth);
      case '"': {
        const start = this.position;
        this.passString();
        return this.scalar("string", start);
      }
      default:
        return this.numberOrWord();
    }
  }

  /** What is open at `depth` has something in it. */
  private goDeeper(depth: number): void {
    if (depth === maxDepth && !this.atEnd()) this.fail(`JSON nested deeper than ${maxDepth}`);
  }

  private object(depth: number): Node {
    const start = this.position++;
    const keys: string[] = [];
    const values: Node[] = [];
    this.skipBlanks();
    if (this.source[this.position] !== "}") {
      this.goDeeper(depth);
      do {
        this.skipBlanks();
        if (this.source[this.position] !== '"') this.unexpected();
        const keyStart = this.position;
        this.passString();
        keys.push(this.source.slice(keyStart + 1, this.position - 1));
        this.skipBlanks();
        if (this.source[this.position] !== ":") this.unexpected();
        this.position++;
        this.skipBlanks();
        values.push(this.value(depth + 1));
      } while (this.comma("}"));
    }
    this.position++;
    return new Node("object", this.source, start, this.position, values, keys);
  }

  private array(depth: number): Node {
    const start = this.position++;
    const values: Node[] = [];
    this.skipBlanks();
    if (this.source[this.position] !== "]") {
      this.goDeeper(depth);
      do {
        this.skipBlanks();
        values.push(this.value(depth + 1));
      } while (this.comma("]"));
    }
    this.position++;
    return new Node("array", this.source, start, this.position, values, []);
  }

  /** Whether a comma follows (it is passed over) rather than `closer`. */
  private comma(closer: string): boolean {
    this.skipBlanks();
    const c = this.source[this.position];
    if (c === ",") this.position++;
    else if (c !== closer) this.unexpected();
    return c === ",";
  }

  /** Passes over a string, escapes unchecked. */
  private passString(): void {
    const start = this.position++;
    for (;;) {
      const c = this.source[this.position];
      if (c === undefined) {
        this.position = start;
        this.fail("Unterminated string in JSON");
      }
      this.position += c === "\\" ? 2 : 1;
      if (c === '"') return;
    }
  }

  private numberOrWord(): Node {
    const start = this.position;
    let end = start;
    while (isNumberCharacter(this.source.charCodeAt(end))) end++;
    const signOnly = end === start + 1 && (this.source[start] === "-" || this.source[start] === "+");
    if (end > start && !signOnly) return this.passScalar("number", start, end);
    const word = this.source.slice(end, end + 3).toLowerCase();
    if (word === "nan" || word === "inf") return this.passScalar("number", start, end + 3);
    if (this.source.startsWith("true", start)) return this.passScalar("boolean", start, start + 4);
    if (this.source.startsWith("false", start)) return this.passScalar("boolean", start, start + 5);
    if (this.source.startsWith("null", start)) return this.passScalar("null", start, start + 4);
    return this.unexpected();
  }

  private passScalar(kind: Kind, start: number, end: number): Node {
    this.position = end;
    return this.scalar(kind, start);
  }

  private scalar(kind: Kind, start: number): Node {
    return new Node(kind, this.source, start, this.position, [], []);
  }

  /** Throws for the character at the current position. */
  unexpected(): never {
    const code = this.source.codePointAt(this.position);
    if (code === undefined) {
      // Blanks at the end do not count, unless there is nothing else.
      this.position = this.source.replace(/[ \n\r\t]+$/, "").length || this.position;
      return this.fail("Unexpected end of JSON");
    }
    if (code >= 0x20 && code < 0x7f) return this.fail(`Unexpected '${String.fromCharCode(code)}' in JSON`);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff; // which a Buffer would replace
    const byte = isSurrogate ? 0xed : Buffer.from(String.fromCodePoint(code))[0]!;
    return this.fail(`Unexpected byte 0x${byte.toString(16)} in JSON`);
  }

  private fail(what: string): never {
    const offset = Buffer.byteLength(this.source.slice(0, this.position));
    throw new SyntaxError(`${what} at byte ${offset}`);
  }
}

function isNumberCharacter(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || c === 0x2e || c === 0x2d || c === 0x2b || c === 0x65 || c === 0x45;
}
