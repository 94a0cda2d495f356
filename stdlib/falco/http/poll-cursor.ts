// In the language that plugins are compiled from: the compiler takes this file into programs.
import { KeptText } from "../files/kept-text.js";

/** What a server calls the state of what is at a URL, to be asked whether it has changed. */
export interface Validators {
  readonly url: string;
  /** "" is none. */
  readonly etag: string;
  /** "" is none. */
  readonly lastModified: string;
}

interface CursorText {
  version: number;
  next?: string | undefined;
  seen?: Validators | undefined;
}

/** How far responses were taken, in memory and, if there is a path, in a file. */
export class PollCursor {
  /** What the next request is made of. */
  next: string | undefined = undefined;
  /** Of the first response of the last round that was taken whole. */
  seen: Validators | undefined = undefined;
  readonly #kept: KeptText | undefined;

  constructor(path: string | undefined) {
    this.#kept = path === undefined ? undefined : new KeptText(path, "poll");
    if (this.#kept) this.#read(this.#kept);
  }

  save(): void {
    const content: CursorText = { version: 1, next: this.next, seen: this.seen };
    this.#kept?.save(`${JSON.stringify(content)}\n`);
  }

  #read(kept: KeptText): void {
    const text = kept.read();
    if (text === undefined) return;
    try {
      const { version, next, seen } = JSON.parse(text) as CursorText;
      if (version !== 1) throw new Error(`its version is ${version}`);
      if (next !== undefined && typeof next !== "string") throw new TypeError("what is next is no text");
      if (
        seen &&
        (typeof seen.url !== "string" ||
          typeof seen.etag !== "string" ||
          typeof seen.lastModified !== "string")
      )
        throw new TypeError("what was seen is none");
      this.next = next;
      this.seen = seen;
    } catch (error) {
      kept.refuse(error);
    }
  }
}
