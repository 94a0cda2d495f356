import { constants, createInflateRaw } from "node:zlib";

const room = 65_536;

/** What node:zlib does its work with. It has no other way to inflate a stream a piece at a time without waiting. */
interface Internals {
  readonly _handle: {
    onerror: (message: string) => void;
    writeSync(
      flush: number,
      input: Uint8Array,
      inputAt: number,
      inputLength: number,
      output: Uint8Array,
      outputAt: number,
      outputLength: number,
    ): void;
  };
  /** How much room there is left in the output, and how much input. */
  readonly _writeState: Uint32Array;
}

/** A raw stream (runtime-c, inflate.c). */
export class NodeInflater {
  used = 0;
  hasEnded = false;
  isFull = false;
  problem = "";
  readonly #stream = createInflateRaw();
  readonly #output = new Uint8Array(room);

  constructor() {
    this.#internals._handle.onerror = (message) => {
      this.problem = message;
    };
  }

  get #internals(): Internals {
    return this.#stream as unknown as Internals;
  }

  reset(): void {
    this.hasEnded = this.isFull = false;
    this.#stream.reset();
  }

  inflate(input: Uint8Array, from: number): Uint8Array {
    const { _handle: handle, _writeState: state } = this.#internals;
    const length = input.length - from;
    handle.writeSync(constants.Z_SYNC_FLUSH, input, from, length, this.#output, 0, room);
    const [roomLeft, inputLeft] = [state[0]!, state[1]!];
    this.used = length - inputLeft;
    this.isFull = roomLeft === 0;
    // A stream that has its end takes no more.
    this.hasEnded = this.problem === "" && roomLeft > 0 && inputLeft > 0;
    return this.#output.slice(0, room - roomLeft);
  }

  close(): void {
    this.#stream.close();
  }
}
