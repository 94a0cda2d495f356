import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** Milliseconds from one time that the file is written to the next. */
const PERIOD = 1000;

/** The cursor of the last entry that was taken, kept in a file if there is a path. */
export class CursorFile {
  /** "" at first, when there is no file. */
  text: string;
  #written: string;
  #writtenAt = 0;

  constructor(private readonly path: string | undefined) {
    this.text = path === undefined ? "" : readOrEmpty(path).trim();
    this.#written = this.text;
  }

  /** Writes the file when it is time to, or when it must be now: beside it and renamed, so that there is a whole one at any time. */
  save(mustBeNow: boolean): void {
    const now = performance.now();
    if (this.path === undefined || this.text === this.#written) return;
    if (!mustBeNow && now - this.#writtenAt < PERIOD) return;
    this.#writtenAt = now;
    writeFileSync(`${this.path}.new`, `${this.text}\n`);
    renameSync(`${this.path}.new`, this.path);
    this.#written = this.text;
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
