// In the language that plugins are compiled from: the compiler takes this file into programs.
import type { LineOptions } from "./line-options.js";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The lines of bytes that come a piece at a time, as a LineReader gives those of a file. */
export function* linesOfBytes(
  pieces: Generator<Uint8Array, void, undefined>,
  path: string,
  { maxBytes = 1_048_576, longLines = "error" }: LineOptions,
): Generator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const limit = Math.floor(maxBytes >= 0 ? maxBytes : 0);
  /** Of a line whose end has not come. */
  let begun: Uint8Array = new Uint8Array(0);
  /** Where the line begins. */
  let offset = 0;
  let isLong = false;
  for (const piece of pieces) {
    let from = 0;
    for (;;) {
      const feed = piece.indexOf(lineFeed, from);
      const part = piece.subarray(from, feed < 0 ? piece.length : feed);
      const isWhole = feed >= 0;
      if (!isLong) {
        const line = begun.length === 0 ? part : joined(begun, part);
        const text = withoutReturn(line);
        const isTooLong = isWhole ? text.length > limit : line.length > limit + 1;
        if (isTooLong && longLines === "error") throw tooLong(limit, offset, path);
        if (isTooLong && longLines === "cut") yield decoder.decode(cut(text, limit));
        if (isWhole && !isTooLong) yield decoder.decode(text);
        isLong = isTooLong && !isWhole;
        if (isWhole) offset += line.length + 1;
        begun = isWhole || isLong ? new Uint8Array(0) : line;
        if (isLong) offset += line.length;
      } else {
        offset += part.length + (isWhole ? 1 : 0);
        isLong = !isWhole;
      }
      if (!isWhole) break;
      from = feed + 1;
    }
  }
  if (begun.length === 0) return;
  const text = withoutReturn(begun);
  if (text.length <= limit) yield decoder.decode(text);
  else if (longLines === "error") throw tooLong(limit, offset, path);
  else if (longLines === "cut") yield decoder.decode(cut(text, limit));
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === carriageReturn ? line.subarray(0, line.length - 1) : line;
}

/** Whole characters where it is UTF-8. */
function cut(line: Uint8Array, size: number): Uint8Array {
  let end = size;
  while (end > 0 && size - end < 4 && isInside(line, end)) end--;
  return line.subarray(0, isInside(line, end) ? size : end);
}

function isInside(line: Uint8Array, at: number): boolean {
  return (line[at]! & 0xc0) === 0x80;
}

function tooLong(limit: number, offset: number, path: string): RangeError {
  const what = `the line is longer than the limit of ${limit} bytes`;
  return new RangeError(`LineReader.readLine: ${what}, at byte ${offset} of '${path}'`);
}
