// In the language that plugins are compiled from: the compiler takes this file into programs.
import { fileIdentity, fileInfo, pause, TailReader } from "./api.js";
import { Cursor } from "./cursor.js";
import type { FollowOptions, FollowedLine } from "./follow-options.js";
import { FollowedFile } from "./followed-file.js";
import { isPattern, pathsOf } from "./glob.js";
import { messageOf } from "./kept-text.js";
import { folderOf, WatchedFolders } from "./watched-folders.js";

/** Milliseconds from one look for files of patterns to the next, and from one cursor that is written to the next. */
const period = 1000;
/** How much longer than looking for files took it is not done again, whatever happens in the directories. */
const patience = 10;
/** Paths without a pattern that are looked at whenever there is nothing to read. */
const fewPaths = 16;

/** The files that are followed. */
export class FollowedFiles {
  /** In the order in which they were found. */
  files: FollowedFile[] = [];
  readonly #paths: readonly string[];
  readonly #fromEnd: boolean;
  readonly #max: number;
  readonly #lingers: number;
  readonly #cursor: Cursor;
  /** Few enough to be looked at often. */
  readonly #isFew: boolean;
  /** Of paths that cannot be read, what was said of them. */
  #told = new Map<string, string>();
  /** By their ids. */
  readonly #known = new Map<string, FollowedFile>();
  /** No more can be open: what is not is left until some are gone. */
  #isFull = false;
  #isFirst = true;
  readonly #folders = new WatchedFolders();
  /** Names have come or gone since the last look for files. */
  #hasMoved = false;
  #scanned = 0;
  /** When there may be another look because of that. */
  #mayScan = 0;
  #saved = 0;
  #isClosed = false;

  constructor(paths: string | readonly string[], options: FollowOptions) {
    const { from = "end", cursor, maxLineBytes = 1_048_576, lingers = 5000 } = options;
    if (!(maxLineBytes >= 1)) throw new RangeError(`follow: maxLineBytes is ${maxLineBytes}`);
    if (!(lingers >= 0)) throw new RangeError(`follow: lingers is ${lingers}`);
    this.#paths = typeof paths === "string" ? [paths] : paths;
    this.#fromEnd = from === "end";
    this.#max = maxLineBytes;
    this.#lingers = lingers;
    this.#isFew = this.#paths.length <= fewPaths && !this.#paths.some(isPattern);
    this.#cursor = new Cursor(cursor);
  }

  /** Looks for files, and writes the cursor, when it is time to. */
  turn(isIdle: boolean): void {
    const now = performance.now();
    if (isIdle && this.#folders.take()) this.#hasMoved = true;
    const hasReason = this.#folders.isComplete
      ? this.#hasMoved && now >= this.#mayScan
      : isIdle && this.#isFew;
    const isDue = now >= Math.max(this.#scanned + period, this.#mayScan);
    if (this.#isFirst || hasReason || isDue) this.#scan(now);
    if (now - this.#saved >= period) this.#save(now);
  }

  /** Lets others run, until there is something to do. False: what it is for is being closed. */
  async wait(isIdle: boolean): Promise<boolean> {
    if (!isIdle) return pause(0);
    if (!this.#folders.isComplete || this.files.some(({ watch }) => watch < 0))
      return pause(Math.min(250, Math.max(10, this.files.length / 2)));
    return this.#folders.wait(this.#untilDue(performance.now()));
  }

  /** Milliseconds until there is something to do when nothing happens. */
  #untilDue(now: number): number {
    let due = this.#hasMoved ? this.#mayScan : now + period;
    for (const { isFound, leftAt } of this.files) if (!isFound) due = Math.min(due, leftAt + this.#lingers);
    return Math.max(1, due - now);
  }

  #scan(now: number): void {
    this.#scanned = now;
    this.#hasMoved = false;
    this.#isFull = false;
    this.#folders.begin();
    for (const file of this.files) file.isFound = false;
    const told = this.#told;
    this.#told = new Map<string, string>();
    for (const path of this.#paths) {
      if (isPattern(path)) {
        const failed = (folder: string, error: Error): void => this.#fail(folder, error, told);
        for (const found of pathsOf(path, failed, (folder) => this.#folders.name(folder)))
          if (!this.#cursor.isAt(found)) this.#look(found, false, told);
      } else {
        this.#look(path, true, told);
      }
    }
    if (this.#isFirst) this.#findRotated();
    this.#isFirst = false;
    for (const file of this.files) if (!file.isFound && file.leftAt === 0) file.leftAt = now;
    this.#folders.end();
    const end = performance.now();
    this.#mayScan = end + patience * (end - now);
  }

  #fail(path: string, error: unknown, told: ReadonlyMap<string, string>): void {
    const message = messageOf(error);
    if (told.get(path) !== message) console.warn(`follow: ${message}`);
    this.#told.set(path, message);
  }

  /** @param isNamed The path was given, not found by a pattern. */
  #look(path: string, isNamed: boolean, told: ReadonlyMap<string, string>): void {
    this.#folders.name(folderOf(path));
    try {
      const id = fileIdentity(path);
      if (id === undefined) return;
      if (id === "") {
        if (isNamed) this.#fail(path, new Error(`'${path}' is no file`), told);
        return;
      }
      const known = this.#known.get(id);
      if (known) this.#found(known, path);
      else if (!this.#isFull) this.#tryOpen(path, id);
    } catch (error) {
      this.#isFull = (error as NodeJS.ErrnoException).code === "EMFILE";
      if (this.#isFull)
        this.#fail("", new Error(`of more than ${this.files.length} files the others wait`), told);
      else this.#fail(path, error, told);
    }
  }

  #found(file: FollowedFile, path: string): void {
    // By several names it is one file.
    if (!file.isFound) file.path = path;
    file.isFound = true;
    file.leftAt = 0;
  }

  /** One that cannot be opened yet is read later from where it ends now. */
  #tryOpen(path: string, id: string): void {
    try {
      this.#open(path);
    } catch (error) {
      const offset = fileInfo(path)?.size ?? 0;
      if (this.#skips && this.#cursor.find(id, path).length === 0)
        this.#cursor.put({ path, id, offset, mark: "" });
      throw error;
    }
  }

  /** Of what is there now nothing is read. */
  get #skips(): boolean {
    return this.#isFirst && this.#fromEnd && !this.#cursor.wasThere;
  }

  #open(path: string): void {
    const file = this.#followed(path, TailReader.open(path));
    const known = this.#known.get(file.id);
    if (known) {
      // The watch is the known one's too.
      file.close();
      this.#found(known, path);
      return;
    }
    try {
      this.#begin(file);
    } catch (error) {
      this.#close(file);
      throw error;
    }
    file.after = this.files.findLast((other) => other.path === path);
    this.files.push(file);
    this.#known.set(file.id, file);
  }

  #followed(path: string, reader: TailReader): FollowedFile {
    return new FollowedFile(path, reader, this.#max, this.#folders.addFile(reader));
  }

  #close(file: FollowedFile): void {
    this.#folders.removeFile(file.watch);
    file.close();
  }

  #begin(file: FollowedFile): void {
    for (const place of this.#cursor.find(file.id, file.path)) if (file.resume(place)) return;
    if (this.#skips) file.skip();
  }

  /** Files that were renamed since the cursor was written are beside where they were, and may have lines that nobody has read. */
  #findRotated(): void {
    const ids = new Set(this.files.map(({ id }) => id));
    const missing = this.#cursor.places.filter(({ id }) => !ids.has(id));
    const folders = new Set(missing.map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1)));
    for (const folder of folders) {
      for (const path of pathsOf(`${folder}*`, () => undefined)) {
        if (this.#cursor.isAt(path)) continue;
        const id = identityOrNone(path);
        const place = missing.find((other) => other.id === id);
        if (place && (place.offset > 0 || isNamedAfter(path, place.path)))
          this.#openRotated(path, place.path);
      }
    }
  }

  #openRotated(path: string, before: string): void {
    try {
      const file = this.#followed(before, TailReader.open(path));
      const place = this.#cursor.find(file.id, before)[0];
      if (!place || !file.resume(place)) {
        this.#close(file);
        return;
      }
      file.isFound = false;
      for (const other of this.files) if (other.path === before) other.after = file;
      this.files.unshift(file);
      this.#known.set(file.id, file);
    } catch {
      // What cannot be read any more is lost to others too.
    }
  }

  /** Files that are gone, and from which nothing has come for a while, are closed: their last line, if it has no end. */
  leave(file: FollowedFile, hasGiven: boolean): FollowedLine | undefined {
    if (file.isFound) return undefined;
    const now = performance.now();
    if (hasGiven) file.leftAt = now;
    if (!file.isAtEnd || now - file.leftAt < this.#lingers) return undefined;
    const rest = file.rest();
    if (rest) return rest;
    this.#cursor.put(file.place);
    this.#close(file);
    this.files = this.files.filter((other) => other !== file);
    this.#known.delete(file.id);
    return undefined;
  }

  #save(now: number): void {
    this.#saved = now;
    for (const file of this.files) this.#cursor.put(file.place);
    this.#cursor.trim(this.files.length);
    this.#cursor.save();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#save(0);
    for (const file of this.files) file.close();
    this.#folders.close();
  }
}

/**
 * app.log.1, app-2026.log and app.1.log after app.log. Of a file of which nothing was read only the number is known, which
 * any other may have got since.
 */
function isNamedAfter(path: string, before: string): boolean {
  const name = nameOf(before);
  const dot = name.indexOf(".", 1);
  return nameOf(path).startsWith(dot < 0 ? name : name.slice(0, dot));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function identityOrNone(path: string): string | undefined {
  try {
    return fileIdentity(path);
  } catch {
    return undefined;
  }
}
