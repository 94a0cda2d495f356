// In the language that plugins are compiled from: the compiler takes this file into programs.
import { fileIdentity, TailReader } from "./api.js";
import { inflated, isGzip } from "./gzip.js";

/** Bytes that are read at a time. */
const block = 65_536;

/**
 * The bytes of a file, a piece at a time, for `for (const bytes of readBlocks(path))`. What gzip has made is inflated.
 * Throws an Error with the system's reason: `ENOENT: no such file or directory, open 'PATH'`, and one that says what is
 * wrong with a file of gzip's.
 */
export function* readBlocks(path: string): Generator<Uint8Array, void, undefined> {
  const reader = TailReader.open(path);
  try {
    if (isGzip(reader.bytesAt(0, 3))) yield* inflated(path, blocksOf(reader));
    else {
      const next = blocksOf(reader);
      for (let bytes = next(); bytes.length > 0; bytes = next()) yield bytes;
    }
  } finally {
    reader.close();
  }
}

function blocksOf(reader: TailReader): () => Uint8Array {
  let offset = 0;
  return () => {
    const bytes = reader.bytesAt(offset, block);
    offset += bytes.length;
    return bytes;
  };
}

/** The same of a file that gzip has made; undefined for others, and for what is no file. */
export function gzipBytes(path: string): Generator<Uint8Array, void, undefined> | undefined {
  try {
    if (!fileIdentity(path)) return undefined;
    const reader = TailReader.open(path);
    try {
      if (!isGzip(reader.bytesAt(0, 3))) return undefined;
    } finally {
      reader.close();
    }
  } catch {
    // Whoever reads it finds out what is wrong with it.
    return undefined;
  }
  return readBlocks(path);
}
