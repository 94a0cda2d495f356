// In the language that plugins are compiled from: the compiler takes this file into programs.
import { FileWatch, type TailReader } from "./api.js";

/** Directories that are watched at most: with more of them all is looked at. */
const most = 1024;
const ENOENT = -2;
const ENOTDIR = -20;

/** What tells when files that are followed have changed, and the directories in which they are found. */
export class WatchedFolders {
  /** All directories that were named since {@link begin}: what happens in them is told. */
  isComplete = false;
  readonly #watch = FileWatch.open();
  /** By their paths. */
  #watches = new Map<string, number>();
  #before = new Map<string, number>();

  /** Directories are named anew from here on. */
  begin(): void {
    this.#before = this.#watches;
    this.#watches = new Map<string, number>();
    this.isComplete = true;
  }

  /** One that is to be looked into; "" is the current one. Of what is not there, what it would be in. */
  name(folder: string): void {
    for (let at = folder; !this.#watches.has(at); at = folderOf(at)) {
      if (!this.isComplete) return;
      const watch = this.#watches.size < most ? this.#watch.addFolder(at === "" ? "." : at) : -1;
      this.#watches.set(at, watch);
      if (watch >= 0) return;
      this.isComplete = watch === ENOENT || watch === ENOTDIR;
    }
  }

  /** Those that were not named again are forgotten. */
  end(): void {
    const named = new Set(this.#watches.values());
    for (const watch of this.#before.values()) if (watch >= 0 && !named.has(watch)) this.#watch.remove(watch);
    this.#before.clear();
  }

  addFile(reader: TailReader): number {
    return this.#watch.addFile(reader);
  }

  removeFile(watch: number): void {
    if (watch >= 0) this.#watch.remove(watch);
  }

  /** Whether names have come or gone since. */
  take(): boolean {
    return this.#watch.take() >= 2;
  }

  /** Until something happens, so many milliseconds at most. False: what it is for is being closed. */
  async wait(milliseconds: number): Promise<boolean> {
    return (await this.#watch.wait(milliseconds)) !== 0;
  }

  close(): void {
    this.#watch.close();
  }
}

/** What a path is in; "" is the current directory. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end < 0 ? "" : end === 0 ? "/" : path.slice(0, end);
}
