// In the language that plugins are compiled from: the compiler takes this file into programs.
import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** The text of a file that says how far somebody came. */
export class KeptText {
  readonly #path: string;
  /** Whose it is, for what is logged. */
  readonly #owner: string;
  #written = "";
  #hasFailed = false;

  constructor(path: string, owner: string) {
    this.#path = path;
    this.#owner = owner;
  }

  /** Undefined when there is no file. Throws what `readFileSync` throws. */
  read(): string | undefined {
    try {
      return readFileSync(this.#path, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  }

  /** What is in the file is none of its owner's, who begins anew. */
  refuse(error: unknown): void {
    console.warn(`${this.#owner}: '${this.#path}' is no cursor, so it begins anew: ${messageOf(error)}`);
  }

  /** Its file, or the one that is written beside it. */
  isAt(path: string): boolean {
    return path === this.#path || path === this.#pathOfNew;
  }

  get #pathOfNew(): string {
    return `${this.#path}.new`;
  }

  /** Written beside it and renamed, so that there is a whole one at any time. */
  save(text: string): void {
    if (text === this.#written) return;
    try {
      writeFileSync(this.#pathOfNew, text);
      renameSync(this.#pathOfNew, this.#path);
      this.#written = text;
      this.#hasFailed = false;
    } catch (error) {
      if (!this.#hasFailed) console.warn(`${this.#owner}: the cursor cannot be written: ${messageOf(error)}`);
      this.#hasFailed = true;
    }
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
