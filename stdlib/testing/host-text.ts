/** As UTF-8 has it: unpaired surrogates become U+FFFD. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** Text for the host, which takes it up to a U+0000. */
export function hostText(text: string): string {
  return wellFormed(text).replaceAll("\0", "\ufffd");
}

/** At most `size` bytes of UTF-8, not in the middle of a character. */
export function cut(bytes: Buffer, size: number): Buffer {
  let end = Math.min(size, bytes.length);
  while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}
