// In the language that plugins are compiled from: the compiler takes this file into programs.

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Cuts bytes that come a piece at a time into lines without their ends. Of a line that is too long the start is one. */
export class LineCutter {
  #begun: Uint8Array = new Uint8Array(0);
  /** The rest of a line is passed over. */
  #isLong = false;
  readonly #limit: number;
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  constructor(maxBytes: number) {
    this.#limit = maxBytes;
  }

  /** The lines that are whole now. */
  push(piece: Uint8Array): string[] {
    const lines: string[] = [];
    let from = 0;
    for (let feed = piece.indexOf(lineFeed); feed >= 0; feed = piece.indexOf(lineFeed, from)) {
      if (!this.#isLong) lines.push(this.#line(this.#joined(piece.subarray(from, feed))));
      this.#isLong = false;
      this.#begun = new Uint8Array(0);
      from = feed + 1;
    }
    if (from < piece.length && !this.#isLong) {
      this.#begun = this.#joined(piece.subarray(from));
      if (this.#begun.length > this.#limit + 1) {
        lines.push(this.#line(this.#begun));
        this.#isLong = true;
        this.#begun = new Uint8Array(0);
      }
    }
    return lines;
  }

  /** The last line, if it has no end. */
  rest(): string | undefined {
    const line = this.#begun;
    this.#begun = new Uint8Array(0);
    return line.length > 0 ? this.#line(line) : undefined;
  }

  #joined(part: Uint8Array): Uint8Array {
    const begun = this.#begun;
    if (begun.length === 0) return part;
    const both = new Uint8Array(begun.length + part.length);
    both.set(begun);
    both.set(part, begun.length);
    return both;
  }

  #line(line: Uint8Array): string {
    const length = line.at(-1) === carriageReturn ? line.length - 1 : line.length;
    return this.#decoder.decode(line.subarray(0, Math.min(length, this.#limit)));
  }
}
