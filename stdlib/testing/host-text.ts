/** As UTF-8 has it: unpaired surrogates become U+FFFD. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** Text for the host, which takes it up to a U+0000. */
export function hostText(text: string): string {
  return wellFormed(text).replaceAll("\0", "\ufffd");
}

// Control characters, separators of lines, and marks and changes of direction.
const invisible = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Text for the host's log and for last_error, as one line of what can be seen (runtime-c, abi_printable.c): what an
 * event holds must not forge lines, nor reach a terminal as its commands.
 */
export function printable(text: string): string {
  return wellFormed(text).replace(invisible, (char) => {
    const digits = char.charCodeAt(0).toString(16);
    return named[char] ?? (char <= "\xff" ? `\\x${digits.padStart(2, "0")}` : `\\u{${digits}}`);
  });
}

/** The same of at most `size` bytes of UTF-8, whole characters and escapes. Line feeds may stay. */
export function printableStart(text: string, size: number, keepsLines = false): string {
  let start = "";
  let left = size;
  for (const char of wellFormed(text)) {
    const shown = keepsLines && char === "\n" ? char : printable(char);
    left -= Buffer.byteLength(shown);
    if (left < 0) break;
    start += shown;
  }
  return start;
}

/** The start of what is printable already. */
export function cutPrintable(text: string, size: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= size) return text;
  return cut(bytes, size)
    .toString()
    .replace(/\\(?:x[\da-f]?|u(?:\{[\da-f]{0,4})?)?$/, "");
}

/** At most `size` bytes of UTF-8, not in the middle of a character. */
export function cut(bytes: Buffer, size: number): Buffer {
  let end = Math.min(size, bytes.length);
  while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}
