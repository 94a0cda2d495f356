// Text to addresses, in the language that plugins are compiled from: the compiler takes this file into programs.

/** The bytes of an IPv4 or IPv6 address. Throws a TypeError when `text` is neither. */
export function parseAddress(text: string): Uint8Array {
  const bytes = addressBytes(text);
  if (bytes === undefined) throw new TypeError(`not an IP address: "${text}"`);
  return bytes;
}

/** The bytes of an address with an optional "/prefix", bits after the prefix cleared. Throws a TypeError. */
export function parseNetwork(text: string): Uint8Array {
  const slash = text.indexOf("/");
  const bytes = addressBytes(slash < 0 ? text : text.slice(0, slash));
  const prefix = slash < 0 ? 128 : decimal(text.slice(slash + 1));
  if (bytes === undefined || prefix < 0 || (slash >= 0 && prefix > bytes.length * 8)) {
    throw new TypeError(`not an IP network: "${text}"`);
  }
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = bytes[i]! & (0xff00 >> Math.min(8, Math.max(0, prefix - 8 * i)));
  }
  return bytes;
}

function addressBytes(text: string): Uint8Array | undefined {
  const bytes = text.includes(":") ? bytesOfIpv6(text) : bytesOfIpv4(text);
  return bytes && new Uint8Array(bytes);
}

/** Dotted decimal without leading zeros. */
function bytesOfIpv4(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (const part of text.split(".")) {
    const byte = decimal(part);
    if (byte < 0 || byte > 255 || (part.length > 1 && part.startsWith("0"))) return undefined;
    bytes.push(byte);
  }
  return bytes.length === 4 ? bytes : undefined;
}

/** RFC 4291 text without a zone: groups of hexadecimal digits, "::" once at most, dotted decimal at the end. */
function bytesOfIpv6(text: string): number[] | undefined {
  const gap = text.indexOf("::");
  if (gap < 0) {
    const whole = bytesOfGroups(text, true);
    return whole?.length === 16 ? whole : undefined;
  }
  const head = bytesOfGroups(text.slice(0, gap), false);
  const tail = bytesOfGroups(text.slice(gap + 2), true);
  if (head === undefined || tail === undefined || head.length + tail.length > 14) return undefined;
  while (head.length + tail.length < 16) head.push(0);
  return head.concat(tail);
}

/** The bytes of "a:b:c"; where it `ends` the address the last group may be dotted decimal. */
function bytesOfGroups(text: string, ends: boolean): number[] | undefined {
  const bytes: number[] = [];
  if (text === "") return bytes;
  const parts = text.split(":");
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const group = hexadecimal(part);
    if (group >= 0) {
      bytes.push(group >> 8, group & 255);
      continue;
    }
    const dotted = ends && i === parts.length - 1 ? bytesOfIpv4(part) : undefined;
    if (dotted === undefined) return undefined;
    bytes.push(...dotted);
  }
  return bytes;
}

/** One to three decimal digits; -1 for anything else. */
function decimal(text: string): number {
  if (text.length < 1 || text.length > 3) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** One to four hexadecimal digits; -1 for anything else. */
function hexadecimal(text: string): number {
  if (text.length < 1 || text.length > 4) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const letter = (c | 0x20) - 0x61;
    const digit = c >= 0x30 && c <= 0x39 ? c - 0x30 : letter >= 0 && letter <= 5 ? letter + 10 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}
