import { cBytes, cName, CWriter } from "./writer.js";

/** The program's string constants: one static tsf_str each, in order of first use; and the digits of large bigints. */
export class LiteralPool {
  private readonly names = new Map<string, string>();
  private readonly bigints = new Map<bigint, string>();
  private readonly writer = new CWriter();

  /** A C expression for the string, of type `const tsf_str *`. */
  string(text: string): string {
    if (text === "") return "&tsf_str_empty";
    if (text.length === 1 && text.charCodeAt(0) < 128) return `&tsf_str_ascii[${text.charCodeAt(0)}]`;
    return `&${this.symbol(text)}`;
  }

  /** The name of a static tsf_str that holds `text`: for initialisers, which want the object itself. */
  symbol(text: string): string {
    const known = this.names.get(text);
    if (known) return known;
    const hint = cName(text.slice(0, 16)).replace(/_+/g, "_").replace(/^_|_$/g, "");
    const name = `s${this.names.size}${hint ? `_${hint}` : ""}`;
    this.names.set(text, name);
    this.writer.line(`static const tsf_str ${name} = ${literalOf(text)};`);
    return name;
  }

  /** A bigint beyond 64 bits. */
  large(value: bigint): string {
    const known = this.bigints.get(value) ?? this.largeSymbol(value);
    return `tsf_big_of_digits((const tsf_buf *)&${known})`;
  }

  private largeSymbol(value: bigint): string {
    let n = 2;
    while (BigInt.asIntN(64 * n, value) !== value) n++;
    const limbs = Array.from({ length: n }, (_, i) => `${BigInt.asUintN(64, value >> BigInt(64 * i))}ull`);
    const name = `big${this.bigints.size}`;
    this.bigints.set(value, name);
    this.writer.line(
      `static const struct { tsf_obj h; uint64_t bytes, limbs[${n}]; } ${name} = {{TSF_T_BUF_RAW | TSF_F_STATIC, 0}, ${8 * n}, {${limbs.join(", ")}}};`,
    );
    return name;
  }

  toString(): string {
    return this.writer.toString();
  }
}

/** The initialiser of a static tsf_str. */
export function literalOf(text: string): string {
  const bytes = wtf8(text);
  const ascii = bytes.every((b) => b < 128) ? 1 : 0;
  return `TSF_STR_LIT(${cBytes(bytes)}, ${bytes.length}, ${text.length}, ${ascii})`;
}

/** UTF-8 with unpaired surrogates as their three-byte forms. */
export function wtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const cp = char.codePointAt(0)!;
    if (cp < 0x80) bytes.push(cp);
    else if (cp < 0x800) bytes.push(0xc0 | (cp >> 6), 0x80 | (cp & 63));
    else if (cp < 0x10000) bytes.push(0xe0 | (cp >> 12), 0x80 | ((cp >> 6) & 63), 0x80 | (cp & 63));
    else bytes.push(0xf0 | (cp >> 18), 0x80 | ((cp >> 12) & 63), 0x80 | ((cp >> 6) & 63), 0x80 | (cp & 63));
  }
  return Uint8Array.from(bytes);
}
