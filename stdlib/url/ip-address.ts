/* Hosts that are addresses (URL standard 3.5). */
import { hexadecimal } from "../uri.js";

/** Whether a host is an IPv4 address or a failed one. */
export function endsInNumber(host: string): boolean {
  const parts = host.split(".");
  if (parts.at(-1) === "") {
    if (parts.length === 1) return false;
    parts.pop();
  }
  const last = parts.at(-1) ?? "";
  if (last !== "" && digits(last, 10) === last.length) return true;
  return ipv4Number(last) >= 0;
}

/** The address as it is written; undefined for what is none. */
export function parseIpv4(host: string): string | undefined {
  const parts = host.split(".");
  if (parts.at(-1) === "" && parts.length > 1) parts.pop();
  if (parts.length > 4) return undefined;
  let address = 0;
  for (const [index, part] of parts.entries()) {
    const value = ipv4Number(part);
    const isLast = index === parts.length - 1;
    if (value < 0 || value >= (isLast ? 256 ** (5 - parts.length) : 256)) return undefined;
    address += isLast ? value : value * 256 ** (3 - index);
  }
  return serializeIpv4(address);
}

function serializeIpv4(address: number): string {
  const byte = (size: number): number => Math.floor(address / size) % 256;
  return `${byte(0x1000000)}.${byte(0x10000)}.${byte(0x100)}.${byte(1)}`;
}

/** Decimal, octal with a leading 0, hexadecimal with a leading 0x; -1 for what is none. */
function ipv4Number(text: string): number {
  if (text === "") return -1;
  const isHexadecimal = text.startsWith("0x") || text.startsWith("0X");
  const radix = isHexadecimal ? 16 : text.length > 1 && text.startsWith("0") ? 8 : 10;
  const rest = isHexadecimal ? text.slice(2) : text;
  if (digits(rest, radix) < rest.length) return -1;
  let value = 0;
  for (let i = 0; i < rest.length; i++) value = value * radix + hexadecimal(rest.charCodeAt(i));
  return value;
}

/** How many digits a text begins with. */
export function digits(text: string, radix: number): number {
  let count = 0;
  for (; count < text.length; count++) {
    const digit = hexadecimal(text.charCodeAt(count));
    if (digit < 0 || digit >= radix) break;
  }
  return count;
}

/** An IPv6 address as it is written, without its brackets; undefined for what is none. */
export function parseIpv6(text: string): string | undefined {
  const reader = new Ipv6Reader(text);
  return reader.read() ? serializeIpv6(reader.pieces) : undefined;
}

class Ipv6Reader {
  readonly pieces: number[] = [0, 0, 0, 0, 0, 0, 0, 0];
  #count = 0;
  /** The piece behind the one that `::` stands for at least. */
  #compress = -1;
  #at = 0;

  constructor(private readonly text: string) {}

  read(): boolean {
    if (this.#isAt(0x3a)) {
      if (this.text.charCodeAt(1) !== 0x3a) return false;
      this.#at = 2;
      this.#compress = ++this.#count;
    }
    while (this.#at < this.text.length) {
      if (this.#count === 8 || !this.#piece()) return false;
    }
    if (this.#compress < 0) return this.#count === 8;
    this.#expand();
    return true;
  }

  #isAt(unit: number): boolean {
    return this.text.charCodeAt(this.#at) === unit;
  }

  #piece(): boolean {
    if (this.#isAt(0x3a)) {
      if (this.#compress >= 0) return false;
      this.#at++;
      this.#compress = ++this.#count;
      return true;
    }
    const start = this.#at;
    let value = 0;
    for (let length = 0; length < 4; length++, this.#at++) {
      const digit = hexadecimal(this.text.charCodeAt(this.#at));
      if (digit < 0) break;
      value = value * 16 + digit;
    }
    if (this.#isAt(0x2e)) {
      if (this.#at === start) return false;
      this.#at = start;
      return this.#dotted();
    }
    if (this.#isAt(0x3a)) {
      this.#at++;
      if (this.#at === this.text.length) return false;
    } else if (this.#at < this.text.length) return false;
    this.pieces[this.#count++] = value;
    return true;
  }

  /** An IPv4 address at the end: four decimal bytes. */
  #dotted(): boolean {
    if (this.#count > 6) return false;
    let seen = 0;
    for (; this.#at < this.text.length; seen++) {
      if (seen > 0) {
        if (seen === 4 || !this.#isAt(0x2e)) return false;
        this.#at++;
      }
      const value = this.#byte();
      if (value < 0) return false;
      const piece = this.pieces[this.#count] ?? 0;
      this.pieces[this.#count] = piece * 256 + value;
      if (seen === 1 || seen === 3) this.#count++;
    }
    return seen === 4;
  }

  #byte(): number {
    let value = -1;
    for (; this.#at < this.text.length; this.#at++) {
      const digit = this.text.charCodeAt(this.#at) - 0x30;
      if (digit < 0 || digit > 9) break;
      if (value === 0) return -1;
      value = value < 0 ? digit : value * 10 + digit;
      if (value > 255) return -1;
    }
    return value;
  }

  /** Moves what stands behind `::` to the end. */
  #expand(): void {
    const { pieces } = this;
    const behind = this.#count - this.#compress;
    for (let i = 1; i <= behind; i++) {
      const from = this.#count - i;
      const moved = pieces[from]!;
      pieces[from] = 0;
      pieces[8 - i] = moved;
    }
  }
}

function serializeIpv6(pieces: readonly number[]): string {
  const [start, length] = longestZeros(pieces);
  let text = "";
  for (let i = 0; i < 8; i++) {
    if (i === start) {
      text += i === 0 ? "::" : ":";
      i += length - 1;
      continue;
    }
    text += pieces[i]!.toString(16);
    if (i < 7) text += ":";
  }
  return text;
}

/** The first of the longest runs of zeros, two at least. */
function longestZeros(pieces: readonly number[]): [start: number, length: number] {
  let best = -1;
  let longest = 1;
  for (let i = 0; i < 8; i++) {
    let end = i;
    while (end < 8 && pieces[end] === 0) end++;
    if (end - i > longest) {
      best = i;
      longest = end - i;
    }
    if (end > i) i = end - 1;
  }
  return [best, longest];
}
