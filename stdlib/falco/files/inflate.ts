// In the language that plugins are compiled from: the compiler takes this file into programs.
import { Inflater } from "./api.js";

/** What is wrong with a stream. */
export class Damage extends Error {}

/** Inflates streams (RFC 1951) that come a piece at a time: what is not wanted yet is not read. */
export class InflatingReader {
  readonly #inflater = Inflater.open();
  readonly #read: () => Uint8Array;
  #input: Uint8Array = new Uint8Array(0);
  #at = 0;
  #hasEnded = true;

  /** @param read Gives the next bytes; none at the end. */
  constructor(read: () => Uint8Array) {
    this.#read = read;
  }

  /** The next byte, or -1 at the end. For what is around a stream. */
  byte(): number {
    if (this.#at === this.#input.length && !this.#fill()) return -1;
    return this.#input[this.#at++]!;
  }

  /** Begins another stream where the last has ended. */
  begin(): void {
    this.#inflater.reset();
    this.#hasEnded = false;
  }

  /** The next bytes of the stream; none at its end. */
  next(): Uint8Array {
    const inflater = this.#inflater;
    while (!this.#hasEnded) {
      if (this.#at === this.#input.length && !inflater.isFull && !this.#fill())
        throw new Damage("it ends too early");
      const bytes = inflater.inflate(this.#input, this.#at);
      this.#at += inflater.used;
      if (inflater.problem !== "") throw new Damage(inflater.problem);
      this.#hasEnded = inflater.hasEnded;
      if (bytes.length > 0) return bytes;
    }
    return new Uint8Array(0);
  }

  close(): void {
    this.#inflater.close();
  }

  #fill(): boolean {
    this.#input = this.#read();
    this.#at = 0;
    return this.#input.length > 0;
  }
}
