// In the language that plugins are compiled from: the compiler takes this file into programs.
import { readFileSync, renameSync, writeFileSync } from "node:fs";

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
  readonly #path: string | undefined;
  readonly #places = new Map<string, Place>();
  #written = "";
  #hasFailed = false;

  constructor(path: string | undefined) {
    this.#path = path;
    if (path !== undefined) this.#read(path);
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

  /** Written beside it and renamed, so that there is a whole one at any time. */
  save(): void {
    const path = this.#path;
    if (path === undefined) return;
    const content: CursorText = { version: 1, files: this.places };
    const text = `${JSON.stringify(content)}\n`;
    if (text === this.#written) return;
    try {
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
      this.#written = text;
      this.#hasFailed = false;
    } catch (error) {
      if (!this.#hasFailed) console.warn(`follow: the cursor cannot be written: ${messageOf(error)}`);
      this.#hasFailed = true;
    }
  }

  #read(path: string): void {
    let text = "";
    try {
      text = readFileSync(path, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
      throw error;
    }
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
      console.warn(`follow: '${path}' is no cursor, so it begins anew: ${messageOf(error)}`);
    }
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
