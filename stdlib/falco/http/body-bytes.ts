// In the language that plugins are compiled from: the compiler takes this file into programs.
import { BadRequest } from "./head.js";

/** The room that the bodies of all requests of a server may take which are not answered yet. */
export class BodyRoom {
  #taken = 0;

  constructor(private readonly most: number) {}

  /** @throws BadRequest when there is not so much. */
  take(bytes: number): void {
    if (this.#taken + bytes > this.most) throw new BadRequest(503, "too many bodies at a time");
    this.#taken += bytes;
  }

  give(bytes: number): void {
    this.#taken -= bytes;
  }
}

const leastRoom = 4096;

/** A body that comes in pieces: it takes memory for at most twice what has come, however much was announced. */
export class BodyBytes {
  #bytes: Uint8Array = new Uint8Array(0);
  #length = 0;

  /** @param most Bytes that it may have. */
  constructor(
    private readonly room: BodyRoom,
    private readonly most: number,
  ) {}

  get length(): number {
    return this.#length;
  }

  /** @param left How many bytes are still to come, as far as it was announced. @throws BadRequest */
  add(part: Uint8Array, left: number): void {
    const needed = this.#length + part.length;
    const had = this.#bytes.length;
    if (needed > had) {
      const doubled = Math.min(Math.max(had * 2, leastRoom), this.most);
      const larger = left <= needed ? needed + left : Math.max(needed, doubled);
      this.room.take(larger - had);
      const bytes = new Uint8Array(larger);
      bytes.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = bytes;
    }
    this.#bytes.set(part, this.#length);
    this.#length = needed;
  }

  whole(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Nobody needs it any more. */
  release(): void {
    this.room.give(this.#bytes.length);
    this.#bytes = new Uint8Array(0);
    this.#length = 0;
  }
}
