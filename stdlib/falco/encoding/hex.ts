// In the language that plugins are compiled from: the compiler takes this file into programs.

/** Two lower-case digits for each byte. */
export function toHex(bytes: Uint8Array): string {
  const text = new Uint8Array(2 * bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    text[2 * i] = digit(byte >>> 4);
    text[2 * i + 1] = digit(byte & 15);
  }
  return new TextDecoder().decode(text);
}

function digit(value: number): number {
  return value + (value < 10 ? 0x30 : 0x57);
}

/**
 * The bytes of pairs of hexadecimal digits, in either case. Unlike Node's Buffer, which stops at what is none, it throws
 * a SyntaxError for anything else, and for half a byte at the end.
 */
export function fromHex(text: string): Uint8Array {
  if (text.length % 2 !== 0) throw new SyntaxError("fromHex: the text ends in the middle of a byte");
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = 16 * valueAt(text, 2 * i) + valueAt(text, 2 * i + 1);
  return bytes;
}

function valueAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = (code | 0x20) - 0x61;
  if (letter >= 0 && letter <= 5) return letter + 10;
  throw new SyntaxError(
    `fromHex: ${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} at ${at} is no hexadecimal digit`,
  );
}
