import { parseJson, parseRfc3339, type TimedEvent } from "tsfalco";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** What becomes of a record that is no event. */
export interface RecordFaults {
  /** It is none by its kind, or is malformed. */
  skipped(why: string): void;
  /** It is longer than the limit. */
  tooLong(bytes: number): void;
  /** The file ends before the record does. */
  cut(): void;
}

/**
 * The records of a CloudTrail file that comes a piece at a time: `{"Records":[{...},{...}]}`, whatever the key is. Of the
 * file no more is kept than a record. They are given byte for byte; of one that is too long nothing is kept.
 */
export function* recordsIn(
  pieces: Iterable<Uint8Array>,
  maxBytes: number,
  faults: RecordFaults,
): Generator<Uint8Array, void, undefined> {
  const held = new HeldRecord(maxBytes);
  let depth = 0;
  let isString = false;
  let isEscaped = false;
  for (const piece of pieces) {
    let start = 0;
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i]!;
      if (isEscaped) isEscaped = false;
      else if (isString) {
        if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isString = false;
      } else if (byte === QUOTE) isString = true;
      else if (byte === OPEN) {
        if (depth === 1) start = i;
        depth++;
      } else if (byte === CLOSE && depth > 0) {
        depth--;
        if (depth !== 1) continue;
        const record = held.end(piece.subarray(start, i + 1));
        if (typeof record === "number") faults.tooLong(record);
        else yield record;
      }
    }
    if (depth > 1) held.add(piece.subarray(start));
  }
  if (depth > 0 || isString) faults.cut();
}

/** The start of a record whose end is in another piece. */
class HeldRecord {
  readonly #maxBytes: number;
  #parts: Uint8Array[] = [];
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(part: Uint8Array): void {
    this.#bytes += part.length;
    if (this.#bytes > this.#maxBytes) this.#parts = [];
    else this.#parts.push(part.slice());
  }

  /** The whole record, or how long it is when that is too long. */
  end(last: Uint8Array): Uint8Array | number {
    const bytes = this.#bytes + last.length;
    const parts = this.#parts;
    this.#parts = [];
    this.#bytes = 0;
    if (bytes > this.#maxBytes) return bytes;
    return bytes === last.length ? last : joined([...parts, last], bytes);
  }
}

/** Pieces in one. */
export function joined(pieces: readonly Uint8Array[], bytes: number): Uint8Array {
  const all = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const decoder = new TextDecoder();

/** The event that a record is: its bytes as they are, at its time. */
export function eventOf(bytes: Uint8Array, faults: RecordFaults): TimedEvent | undefined {
  try {
    const record = parseJson(decoder.decode(bytes));
    const type = record.get("eventType")?.string;
    const time = parseRfc3339(record.get("eventTime")?.string ?? "");
    if (type === "AwsCloudTrailInsight") faults.skipped("an insight is no event");
    else if (type === undefined) faults.skipped("a record has no eventType");
    else if (time === undefined || time < 0n) faults.skipped("a record has no eventTime of RFC 3339");
    else return { data: bytes, time };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    faults.skipped(error.message);
  }
  return undefined;
}
