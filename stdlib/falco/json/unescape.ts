const simple: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/**
 * The contents of a JSON string given without its quotes. An escape that is not one stays as it stands; so does a
 * surrogate without its partner, unless it becomes `half`.
 */
export function unescape(raw: string, half?: string): string {
  let out = "";
  let from = 0;
  for (;;) {
    const slash = raw.indexOf("\\", from);
    if (slash < 0 || slash + 1 >= raw.length) return out + raw.slice(from);
    out += raw.slice(from, slash);
    const letter = raw[slash + 1]!;
    if (letter === "u") {
      const [text, length] = unicodeEscape(raw, slash, half);
      out += text;
      from = slash + length;
    } else {
      out += simple[letter] ?? "\\" + letter;
      from = slash + 2;
    }
  }
}

/** What the `\u` escape at `at` stands for, and how much of `raw` it takes. */
function unicodeEscape(raw: string, at: number, half: string | undefined): [text: string, length: number] {
  const unit = hex4(raw, at);
  if (unit === undefined) return ["\\u", 2];
  if (unit < 0xd800 || unit > 0xdfff) return [String.fromCharCode(unit), 6];
  const next = raw.startsWith("\\u", at + 6) ? hex4(raw, at + 6) : undefined;
  const isPair = unit < 0xdc00 && next !== undefined && next >= 0xdc00 && next <= 0xdfff;
  if (isPair) return [String.fromCharCode(unit, next), 12];
  return half === undefined ? ["\\u", 2] : [half, 6];
}

function hex4(raw: string, at: number): number | undefined {
  const digits = raw.slice(at + 2, at + 6);
  return /^[0-9a-fA-F]{4}$/.test(digits) ? parseInt(digits, 16) : undefined;
}
