/* What only stdlib/node/ may use: functions of the runtime. */

/** Where relative paths begin. */
declare function currentDirectory(): string;

/** The state of a hash; undefined for an algorithm that is not there. */
declare function hashNew(algorithm: string): Uint8Array | undefined;
declare function hashKeyed(algorithm: string, key: Uint8Array): Uint8Array | undefined;
declare function hashUpdate(state: Uint8Array, data: Uint8Array): void;
declare function hashUpdateText(state: Uint8Array, text: string): void;
/** The state is of no more use then. */
declare function hashDigest(state: Uint8Array): Uint8Array;
/** Of bytes of the same length, in a time that tells nothing of them. */
declare function hashEqual(a: Uint8Array, b: Uint8Array): boolean;
declare function crc32Of(data: Uint8Array, value: number): number;
declare function crc32OfText(text: string, value: number): number;
/** From the system's source of randomness. */
declare function secureBytes(size: number): Uint8Array;
declare function hostName(): string;

/** The bytes of a file. @throws what the system says, as all do that give no error's number. */
declare function fileRead(path: string): Uint8Array;
declare function fileWrite(
  path: string,
  data: Uint8Array,
  appends: boolean,
  onlyNew: boolean,
  mode: number,
): void;
/** The names in a directory, each behind the digit of its kind. */
declare function fileList(path: string): string[];
/**
 * mode, size, ino, dev, nlink, uid, gid, then seconds and nanoseconds of mtime, atime and ctime; the (negative) number
 * of the error alone when there is none.
 */
declare function fileStatus(path: string, followsLinks: boolean): number[];
declare function fileExists(path: string): boolean;
/** These give 0 or an error's number. */
declare function fileRename(from: string, to: string): number;
declare function fileUnlink(path: string): number;
declare function fileRemoveDirectory(path: string): number;
declare function fileMakeDirectory(path: string, mode: number): number;
/** Throws the error with that number. */
declare function systemFail(error: number, call: string, path?: string, dest?: string): void;

/** A value as util.inspect shows it. */
declare function inspected(value: unknown, depth: number | null | undefined): string;
/** The line that console.log makes of the values. */
declare function formatted(values: readonly unknown[]): string;
