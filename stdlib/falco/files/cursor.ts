// In the language that plugins are compiled from: the compiler takes this file into programs.
import { KeptText } from "./kept-text.js";

/** How far a file was read. */
export interface Place {
  path: string;
  /** What the system knows the file by. */
  id: string;
  offset: number;
  /** Of what is before the offset (`markOf`): another file may have got the number of one that was removed. "" is not known. */
  mark: string;
}

interface CursorText {
  version: number;
  files: Place[];
}

/** Places that are kept of files that are not open. */
const mostPlaces = 1000;

/** How far files were read, in memory and, if there is a path, in a file. */
export class Cursor {
  /** There was a file, so that what it does not know is new. */
  wasThere = false;
  readonly #kept: KeptText | undefined;
  readonly #places = new Map<string, Place>();

  constructor(path: string | undefined) {
    this.#kept = path === undefined ? undefined : new KeptText(path, "follow");
    if (this.#kept) this.#read(this.#kept);
  }

  /** A file of its own, which nobody follows. */
  isAt(path: string): boolean {
    return this.#kept?.isAt(path) ?? false;
  }

  get places(): Place[] {
    return [...this.#places.values()];
  }

  /** What is known of the file with this id, or else of the one at the path. */
  find(id: string, path: string): Place[] {
    const known = this.#places.get(id);
    const others = this.places.filter((place) => place.path === path && place.id !== id);
    return known ? [known, ...others] : others;
  }

  put(place: Place): void {
    this.#places.delete(place.id);
    this.#places.set(place.id, place);
  }

  /** Forgets those that were put in first. */
  trim(open: number): void {
    for (const id of this.#places.keys()) {
      if (this.#places.size <= mostPlaces + open) return;
      this.#places.delete(id);
    }
  }

  save(): void {
    const content: CursorText = { version: 1, files: this.places };
    this.#kept?.save(`${JSON.stringify(content)}\n`);
  }

  #read(kept: KeptText): void {
    const text = kept.read();
    if (text === undefined) return;
    try {
      const { version, files } = JSON.parse(text) as CursorText;
      if (version !== 1) throw new Error(`its version is ${version}`);
      for (const { path, id, offset, mark } of files) {
        if (typeof path !== "string" || typeof id !== "string" || typeof mark !== "string" || !(offset >= 0))
          throw new TypeError("a place in it is none");
        this.put({ path, id, offset, mark });
      }
      this.wasThere = true;
    } catch (error) {
      this.#places.clear();
      kept.refuse(error);
    }
  }
}
