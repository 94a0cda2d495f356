// In the language that plugins are compiled from: the compiler takes this file into programs.
import { checksum } from "./api.js";
import { Damage, InflatingReader } from "./inflate.js";

/** Whether bytes are the start of what gzip has made. */
export function isGzip(start: Uint8Array): boolean {
  return start.length > 2 && start[0] === 0x1f && start[1] === 0x8b && start[2] === 8;
}

/**
 * What the bytes of a gzip file stand for, a piece at a time. A file may be several, one behind the other, with zeros at
 * the end.
 *
 * @param read Gives the next bytes; none at the end.
 */
export function* inflated(path: string, read: () => Uint8Array): Generator<Uint8Array, void, undefined> {
  const inflater = new InflatingReader(read);
  try {
    inflater.byte();
    for (let hasMember = true; hasMember; hasMember = isMore(inflater)) {
      skipHeader(inflater);
      inflater.begin();
      let [sum, size] = [0, 0];
      for (let piece = inflater.next(); piece.length > 0; piece = inflater.next()) {
        sum = checksum(piece, sum);
        size += piece.length;
        yield piece;
      }
      if (word(inflater) !== sum) throw new Damage("its checksum is wrong");
      if (word(inflater) !== size % 2 ** 32) throw new Damage("its size is wrong");
    }
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    throw new Error(`'${path}' is damaged: ${error.message}`, { cause: error });
  } finally {
    inflater.close();
  }
}

/** Whether another file follows: its first byte is taken. */
function isMore(inflater: InflatingReader): boolean {
  let byte = inflater.byte();
  while (byte === 0) byte = inflater.byte();
  if (byte >= 0 && byte !== 0x1f) throw new Damage("something else follows");
  return byte === 0x1f;
}

function skipHeader(inflater: InflatingReader): void {
  // The first byte has been taken.
  if (need(inflater) !== 0x8b || need(inflater) !== 8) throw new Damage("something else follows");
  const flags = need(inflater);
  if (flags > 31) throw new Damage("its header is unknown");
  for (let i = 0; i < 6; i++) need(inflater);
  if (flags & 4) {
    const length = need(inflater) + 256 * need(inflater);
    for (let i = 0; i < length; i++) need(inflater);
  }
  if (flags & 8) while (need(inflater) !== 0);
  if (flags & 16) while (need(inflater) !== 0);
  if (flags & 2) for (let i = 0; i < 2; i++) need(inflater);
}

function need(inflater: InflatingReader): number {
  const byte = inflater.byte();
  if (byte < 0) throw new Damage("it ends too early");
  return byte;
}

function word(inflater: InflatingReader): number {
  let value = 0;
  for (let i = 0; i < 4; i++) value += need(inflater) * 2 ** (8 * i);
  return value;
}
