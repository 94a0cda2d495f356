/** Deeper lines stay there: of a chain of thousands of `else if` most of the text would be spaces. */
const DEEPEST_INDENT = 40;

/** C text with indentation. Lines may be kept apart in sections and joined at the end. */
export class CWriter {
  private readonly lines: string[] = [];
  private depth: number;

  constructor(depth = 0) {
    this.depth = depth;
  }

  line(text: string): void {
    this.lines.push(text === "" ? "" : "  ".repeat(Math.min(this.depth, DEEPEST_INDENT)) + text);
  }
  /** A label or preprocessor line: not indented. */
  flush(text: string): void {
    this.lines.push(text);
  }
  open(text: string): void {
    this.line(text);
    this.depth++;
  }
  close(text = "}"): void {
    this.depth--;
    this.line(text);
  }
  /** `text` between a closing and an opening brace, as `} else {`. */
  turn(text: string): void {
    this.depth--;
    this.line(text);
    this.depth++;
  }
  /** How many lines there are. */
  get length(): number {
    return this.lines.length;
  }
  append(other: CWriter): void {
    for (const line of other.lines) this.lines.push(line);
  }
  toString(): string {
    return this.lines.length > 0 ? this.lines.join("\n") + "\n" : "";
  }
}

/** `name` as part of a C identifier. */
export function cName(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, "_");
}

/** `name` as part of a C identifier that no other name gives: "a-b" and "a_b" are two. */
export function exactName(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, (char) => `$${char.charCodeAt(0).toString(16)}$`);
}

/** What stands for a byte in a C string literal; the short form where no digit follows. */
const ESCAPED = Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  if (char === '"' || char === "\\" || char === "?") return [`\\${char}`, `\\${char}`] as const;
  if (byte >= 0x20 && byte < 0x7f) return [char, char] as const;
  const octal = byte.toString(8);
  return [`\\${octal}`, `\\${octal.padStart(3, "0")}`] as const;
});

/** A C string literal for bytes; octal escapes, which end after three digits whatever follows. */
export function cBytes(bytes: Uint8Array): string {
  let text = '"';
  for (let i = 0; i < bytes.length; i++) {
    const next = bytes[i + 1];
    text += ESCAPED[bytes[i]!]![next !== undefined && next >= 0x30 && next <= 0x39 ? 1 : 0];
  }
  return `${text}"`;
}

export function cString(text: string): string {
  return cBytes(new TextEncoder().encode(text));
}

/** A double as a C constant of exactly that value. */
export function cDouble(value: number): string {
  if (Number.isNaN(value)) return "TSF_NAN";
  if (value === Infinity) return "TSF_INF";
  if (value === -Infinity) return "-TSF_INF";
  if (Object.is(value, -0)) return "-0.0";
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return `${value}.0`;
  const text = value.toString();
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** A bigint of the domain as a C constant. */
export function cBig(value: bigint): string {
  if (value === -(1n << 63n)) return "TSF_BIG_MIN";
  if (value > (1n << 63n) - 1n) return `((tsf_big)${value}ull)`;
  return `((tsf_big)${value}ll)`;
}
