/* node:fs: whole files and directories, synchronously. */
import { checkPath } from "./errors.js";
import { join, relative } from "./path.js";

type Utf8 = "utf8" | "utf-8";

const KIND = 0o170000;
const DIRECTORY = 0o040000;
const FILE = 0o100000;
const LINK = 0o120000;
const SOCKET = 0o140000;
const PIPE = 0o010000;
const CHARACTER_DEVICE = 0o020000;
const BLOCK_DEVICE = 0o060000;

const ENOENT = -2;
const ENOTDIR = -20;
const EEXIST = -17;
const EACCES = -13;
const EPERM = -1;

// ---- files --------------------------------------------------------------------------------------------------

interface ReadOptions {
  encoding?: Utf8 | null | undefined;
}

/** The bytes of a file, or its text. */
export function readFileSync(path: string, options?: { encoding?: null | undefined } | null): Uint8Array;
export function readFileSync(path: string, options: Utf8 | { encoding: Utf8 }): string;
export function readFileSync(path: string, options?: Utf8 | ReadOptions | null): Uint8Array | string {
  checkPath(path, "path");
  const bytes = fileRead(path);
  const encoding = typeof options === "string" ? options : options?.encoding;
  return encoding === undefined || encoding === null
    ? bytes
    : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

interface WriteOptions {
  encoding?: Utf8 | null | undefined;
  /** Of a file that is made; 0o666 unless given, less the process's umask. */
  mode?: number | undefined;
  /** "w" writes anew, "a" appends, with "x" the file must not be there. */
  flag?: "w" | "wx" | "a" | "ax" | undefined;
}

export function writeFileSync(
  path: string,
  data: string | Uint8Array,
  options: Utf8 | WriteOptions | null = null,
): void {
  write(path, data, options, "w");
}

export function appendFileSync(
  path: string,
  data: string | Uint8Array,
  options: Utf8 | WriteOptions | null = null,
): void {
  write(path, data, options, "a");
}

function write(
  path: string,
  data: string | Uint8Array,
  options: Utf8 | WriteOptions | null,
  usual: "w" | "a",
): void {
  const given = typeof options === "string" || options === null ? {} : options;
  const flag = given.flag ?? usual;
  checkPath(path, "path");
  const bytes = typeof data === "string" ? encodeUtf8(data) : data;
  fileWrite(path, bytes, flag.startsWith("a"), flag.endsWith("x"), given.mode ?? 0o666);
}

export function renameSync(oldPath: string, newPath: string): void {
  checkPath(oldPath, "oldPath");
  checkPath(newPath, "newPath");
  const error = fileRename(oldPath, newPath);
  if (error < 0) systemFail(error, "rename", oldPath, newPath);
}

export function unlinkSync(path: string): void {
  checkPath(path, "path");
  const error = fileUnlink(path);
  if (error < 0) systemFail(error, "unlink", path);
}

/** Of an empty directory. */
export function rmdirSync(path: string): void {
  checkPath(path, "path");
  const error = fileRemoveDirectory(path);
  if (error < 0) systemFail(error, "rmdir", path);
}

export function existsSync(path: string): boolean {
  return !path.includes("\0") && fileExists(path);
}

// ---- what is at a path ----------------------------------------------------------------------------------------

/** What is known of a file: its times are milliseconds since 1970. */
class Stats {
  readonly #values: number[];

  constructor(values: number[]) {
    this.#values = values;
  }
  get mode(): number {
    return this.#values[0]!;
  }
  get size(): number {
    return this.#values[1]!;
  }
  get ino(): number {
    return this.#values[2]!;
  }
  get dev(): number {
    return this.#values[3]!;
  }
  get nlink(): number {
    return this.#values[4]!;
  }
  get uid(): number {
    return this.#values[5]!;
  }
  get gid(): number {
    return this.#values[6]!;
  }
  get mtimeMs(): number {
    return this.#values[7]! * 1000 + this.#values[8]! / 1e6;
  }
  get atimeMs(): number {
    return this.#values[9]! * 1000 + this.#values[10]! / 1e6;
  }
  get ctimeMs(): number {
    return this.#values[11]! * 1000 + this.#values[12]! / 1e6;
  }
  isFile(): boolean {
    return this.#is(FILE);
  }
  isDirectory(): boolean {
    return this.#is(DIRECTORY);
  }
  isSymbolicLink(): boolean {
    return this.#is(LINK);
  }
  isFIFO(): boolean {
    return this.#is(PIPE);
  }
  isSocket(): boolean {
    return this.#is(SOCKET);
  }
  isCharacterDevice(): boolean {
    return this.#is(CHARACTER_DEVICE);
  }
  isBlockDevice(): boolean {
    return this.#is(BLOCK_DEVICE);
  }
  #is(kind: number): boolean {
    return (this.#values[0]! & KIND) === kind;
  }
  /** Node's has more properties than this one. */
  private toJSON(): string {
    throw new TypeError("a Stats as JSON is not there: write the properties that are wanted");
  }
}
export type { Stats };

interface StatOptions {
  /** false: undefined is given for what is not there, in place of an error. */
  throwIfNoEntry?: boolean | undefined;
}

export function statSync(path: string, options?: { throwIfNoEntry?: true | undefined }): Stats;
export function statSync(path: string, options: StatOptions): Stats | undefined;
export function statSync(path: string, options: StatOptions = {}): Stats | undefined {
  return statusOf(path, true, options.throwIfNoEntry !== false);
}

/** Of a link itself, not of what it leads to. */
export function lstatSync(path: string, options?: { throwIfNoEntry?: true | undefined }): Stats;
export function lstatSync(path: string, options: StatOptions): Stats | undefined;
export function lstatSync(path: string, options: StatOptions = {}): Stats | undefined {
  return statusOf(path, false, options.throwIfNoEntry !== false);
}

function statusOf(path: string, followsLinks: boolean, mustBeThere: boolean): Stats | undefined {
  checkPath(path, "path");
  const values = fileStatus(path, followsLinks);
  if (values.length > 1) return new Stats(values);
  const error = values[0]!;
  if (!mustBeThere && error === ENOENT) return undefined;
  systemFail(error, followsLinks ? "stat" : "lstat", path);
  return undefined;
}

function isDirectory(path: string): boolean {
  const values = fileStatus(path, true);
  return values.length > 1 && (values[0]! & KIND) === DIRECTORY;
}

// ---- directories ----------------------------------------------------------------------------------------------

/** As the runtime numbers kinds, from 1 on. */
const KINDS = "fdlpscb";

/** An entry of a directory; of a link itself, not of what it leads to. */
class Dirent {
  name: string;
  /** The directory's. */
  parentPath: string;
  path: string;
  readonly #kind: string;

  constructor(name: string, parentPath: string, kind: string) {
    this.name = name;
    this.parentPath = parentPath;
    this.path = parentPath;
    this.#kind = kind;
  }
  isFile(): boolean {
    return this.#kind === "f";
  }
  isDirectory(): boolean {
    return this.#kind === "d";
  }
  isSymbolicLink(): boolean {
    return this.#kind === "l";
  }
  isFIFO(): boolean {
    return this.#kind === "p";
  }
  isSocket(): boolean {
    return this.#kind === "s";
  }
  isCharacterDevice(): boolean {
    return this.#kind === "c";
  }
  isBlockDevice(): boolean {
    return this.#kind === "b";
  }
}
export type { Dirent };

interface ListOptions {
  encoding?: Utf8 | null | undefined;
  /** Entries in place of names. */
  withFileTypes?: boolean | undefined;
  /** Of directories inside too: the entries of one level before those of the next. */
  recursive?: boolean | undefined;
}

/** The names in a directory, sorted by their bytes. */
export function readdirSync(
  path: string,
  options?:
    | Utf8
    | {
        encoding?: Utf8 | null | undefined;
        withFileTypes?: false | undefined;
        recursive?: boolean | undefined;
      }
    | null,
): string[];
export function readdirSync(
  path: string,
  options: { encoding?: Utf8 | null | undefined; withFileTypes: true; recursive?: boolean | undefined },
): Dirent[];
export function readdirSync(path: string, options: Utf8 | ListOptions | null = null): string[] | Dirent[] {
  const { withFileTypes, recursive } = typeof options === "string" || options === null ? {} : options;
  checkPath(path, "path");
  return withFileTypes === true ? entriesOf(path, recursive === true) : namesOf(path, recursive === true);
}

function namesOf(path: string, recursive: boolean): string[] {
  if (!recursive) return fileList(path).map((entry) => entry.slice(1));
  const names: string[] = [];
  const folders = [path];
  for (let i = 0; i < folders.length; i++) {
    const folder = folders[i]!;
    for (const entry of fileList(folder)) {
      const inner = join(folder, entry.slice(1));
      names.push(relative(path, inner));
      if (isDirectory(inner)) folders.push(inner);
    }
  }
  return names;
}

function entriesOf(path: string, recursive: boolean): Dirent[] {
  const entries: Dirent[] = [];
  const folders = [path];
  for (let i = 0; i < folders.length; i++) {
    const folder = folders[i]!;
    for (const entry of fileList(folder)) {
      const found = direntOf(folder, entry);
      entries.push(found);
      if (recursive && found.isDirectory()) folders.push(join(folder, found.name));
    }
  }
  return entries;
}

function direntOf(folder: string, entry: string): Dirent {
  const name = entry.slice(1);
  const kind = entry.charCodeAt(0) - 0x30;
  if (kind > 0) return new Dirent(name, folder, KINDS[kind - 1]!);
  // Some file systems do not tell.
  const status = lstatSync(join(folder, name));
  if (status.isDirectory()) return new Dirent(name, folder, "d");
  return new Dirent(name, folder, status.isSymbolicLink() ? "l" : status.isFile() ? "f" : "");
}

interface MakeOptions {
  /** Also the directories around it, and one that is there is no error. */
  recursive?: boolean | undefined;
  /** 0o777 unless given, less the process's umask. */
  mode?: number | undefined;
}

/** Gives the first directory that it made, where it may make several. */
export function mkdirSync(
  path: string,
  options?: number | { recursive?: false | undefined; mode?: number | undefined } | null,
): void;
export function mkdirSync(
  path: string,
  options: { recursive: true; mode?: number | undefined },
): string | undefined;
export function mkdirSync(path: string, options: number | MakeOptions | null = null): string | undefined {
  const given = typeof options === "number" ? { mode: options } : (options ?? {});
  return make(path, given.mode ?? 0o777, typeof options === "number" ? false : options?.recursive === true);
}

function make(path: string, mode: number, recursive: boolean): string | undefined {
  checkPath(path, "path");
  if (recursive) return makeAll(path, mode);
  const error = fileMakeDirectory(path, mode);
  if (error < 0) systemFail(error, "mkdir", path);
  return undefined;
}

function makeAll(path: string, mode: number): string | undefined {
  const missing = [path];
  let first: string | undefined;
  while (missing.length > 0) {
    const next = missing[missing.length - 1]!;
    const error = fileMakeDirectory(next, mode);
    const outer = next.slice(0, Math.max(0, next.lastIndexOf("/")));
    if (error === ENOENT && outer !== "" && outer !== next && !isDirectory(outer)) {
      missing.push(outer);
      continue;
    }
    if (error < 0) mustBeDirectory(next, error, path, missing.length > 1);
    if (error === 0) first ??= next;
    missing.pop();
  }
  return first;
}

/** What could not be made may be there already. */
function mustBeDirectory(made: string, error: number, path: string, isOuter: boolean): void {
  const isFinal = error === ENOENT || error === ENOTDIR || error === EACCES || error === EPERM;
  if (!isFinal && isDirectory(made)) return;
  const status = fileStatus(made, true);
  if (isFinal) systemFail(error, "mkdir", path);
  else if (status.length === 1) systemFail(status[0]!, "mkdir", path);
  else systemFail(error === EEXIST && isOuter ? ENOTDIR : EEXIST, "mkdir", path);
}
