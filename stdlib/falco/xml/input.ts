// In the language that plugins are compiled from: the compiler takes this file into programs.
import { CR, isCharacter, LF } from "./characters.js";

/** The bytes of a document, as far as they are there and not read yet, and where in it they are. */
export class XmlInput {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  readonly #maxNodeBytes: number;
  /** What is there. */
  bytes: Uint8Array = new Uint8Array(0);
  /** Where what is not read yet begins. */
  at = 0;
  hasEnded = false;
  /** Of {@link at}. */
  line = 1;
  column = 1;
  /** Pieces behind {@link bytes}: none of them ends what is being read. */
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  /** The byte without which nothing more can be read. */
  #awaited = -1;

  constructor(maxNodeBytes: number) {
    this.#maxNodeBytes = maxNodeBytes;
  }

  /** Takes the next bytes, which must not change. Returns whether there may be something to read now. */
  add(bytes: Uint8Array): boolean {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    const isTooLong = this.bytes.length - this.at + this.#waitingBytes > this.#maxNodeBytes;
    if (this.#awaited >= 0 && !isTooLong && !bytes.includes(this.#awaited)) return false;
    this.#join();
    return true;
  }

  end(): void {
    this.#join();
    this.hasEnded = true;
  }

  /** More is needed: at least this byte. */
  await(byte: number): undefined {
    const there = this.bytes.length - this.at;
    if (there > this.#maxNodeBytes)
      this.fail(`longer than the limit of ${this.#maxNodeBytes} bytes`, this.at);
    this.#awaited = byte;
    return undefined;
  }

  /** Goes on to `to`. */
  advance(to: number): void {
    if (to - this.at > this.#maxNodeBytes)
      this.fail(`longer than the limit of ${this.#maxNodeBytes} bytes`, this.at);
    [this.line, this.column] = this.#place(to);
    this.at = to;
    this.#awaited = -1;
  }

  startsWith(text: string, at: number): boolean {
    if (at + text.length > this.bytes.length) return false;
    for (let i = 0; i < text.length; i++) if (this.bytes[at + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** The text from `from` up to `to`, with LF for each end of a line. */
  text(from: number, to: number): string {
    const part = this.bytes.subarray(from, to);
    let hasReturns = false;
    for (let i = 0; i < part.length; i++) {
      const byte = part[i]!;
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      if (byte < 0x20 ? !isCharacter(byte) : byte === 0xef && part[i + 1] === 0xbf && part[i + 2]! >= 0xbe)
        this.fail("a character that XML has not", from + i);
      hasReturns ||= byte === CR;
    }
    const text = this.#decode(part, from);
    return hasReturns ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : text;
  }

  /** @throws SyntaxError with the line and the column of `at` */
  fail(message: string, at: number): never {
    const [line, column] = this.#place(at);
    throw new SyntaxError(`XML: line ${line}, column ${column}: ${message}`);
  }

  #decode(part: Uint8Array, from: number): string {
    try {
      return this.#decoder.decode(part);
    } catch {
      return this.fail("not UTF-8", from + this.#validBytes(part));
    }
  }

  /** How many bytes of `part` are UTF-8. */
  #validBytes(part: Uint8Array): number {
    const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
    const encoder = new TextEncoder();
    let at = 0;
    for (const character of lenient.decode(part)) {
      for (const byte of encoder.encode(character)) if (part[at++] !== byte) return at - 1;
    }
    return at;
  }

  #place(to: number): [number, number] {
    const { bytes } = this;
    let [line, column] = [this.line, this.column];
    for (let i = this.at; i < to; i++) {
      const byte = bytes[i]!;
      if (byte === LF || (byte === CR && bytes[i + 1] !== LF)) {
        line++;
        column = 1;
      } else column++;
    }
    return [line, column];
  }

  #join(): void {
    const left = this.bytes.length - this.at;
    if (this.#waitingBytes === 0) return;
    if (left === 0 && this.#waiting.length === 1) this.bytes = this.#waiting[0]!;
    else {
      const joined = new Uint8Array(left + this.#waitingBytes);
      joined.set(this.bytes.subarray(this.at));
      let to = left;
      for (const piece of this.#waiting) {
        joined.set(piece, to);
        to += piece.length;
      }
      this.bytes = joined;
    }
    this.at = 0;
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}
