/* TextEncoder and TextDecoder (WHATWG Encoding): UTF-8, UTF-16 and latin1. */
import { CodedTypeError, NodeRangeError } from "../node/errors.js";
import { ArrayBuffer } from "../bytes/array-buffer.js";

export class TextEncoder {
  get encoding(): string {
    return "utf-8";
  }
  toString(): string {
    return "[object TextEncoder]";
  }
  encode(text = ""): Uint8Array {
    return encodeUtf8(text);
  }
  /** As many whole characters as there is room for. */
  encodeInto(text: string, bytes: Uint8Array): { read: number; written: number } {
    let [read, written] = [0, 0];
    for (const character of text) {
      const encoded = encodeUtf8(character);
      if (written + encoded.length > bytes.length) break;
      bytes.set(encoded, written);
      written += encoded.length;
      read += character.length;
    }
    return { read, written };
  }
}

/** The names of the encodings that are here, and their labels. */
const LABELS: readonly (readonly [encoding: string, labels: string])[] = [
  ["utf-8", " unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 "],
  ["utf-16le", " csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le "],
  ["utf-16be", " unicodefffe utf-16be "],
  [
    "windows-1252",
    " ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1" +
      " iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 ",
  ],
];

const BLANKS = "\t\n\f\r ";

function encodingOf(label: string): string {
  let [from, to] = [0, label.length];
  while (from < to && BLANKS.includes(label[from]!)) from++;
  while (from < to && BLANKS.includes(label[to - 1]!)) to--;
  const name = label.slice(from, to);
  const word = ` ${name.toLowerCase()} `;
  if (name !== "" && !name.includes(" "))
    for (const [encoding, labels] of LABELS) if (labels.includes(word)) return encoding;
  throw new NodeRangeError("ERR_ENCODING_NOT_SUPPORTED", `The "${label}" encoding is not supported`);
}

export class TextDecoder {
  readonly #encoding: string;
  readonly #fatal: boolean;
  readonly #ignoreBOM: boolean;

  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) {
    this.#encoding = label === undefined ? "utf-8" : encodingOf(label);
    this.#fatal = options?.fatal === true;
    this.#ignoreBOM = options?.ignoreBOM === true;
  }

  get encoding(): string {
    return this.#encoding;
  }
  get fatal(): boolean {
    return this.#fatal;
  }
  get ignoreBOM(): boolean {
    return this.#ignoreBOM;
  }
  toString(): string {
    return "[object TextDecoder]";
  }
  decode(input?: ArrayBuffer | ArrayBufferView): string {
    const bytes = input === undefined ? new Uint8Array(0) : bytesOf(input);
    if (this.#encoding === "utf-8") {
      if (this.#fatal && !isUtf8(bytes)) this.#malformed();
      return decodeUtf8(bytes, this.#ignoreBOM);
    }
    if (this.#encoding !== "windows-1252") return this.#decodeUnits(bytes);
    // Node 20 takes bytes for code points, and with ignoreBOM a first 0xff for a mark.
    return latin1(this.#ignoreBOM && bytes[0] === 0xff ? bytes.subarray(1) : bytes);
  }

  #decodeUnits(bytes: Uint8Array): string {
    const high = this.#encoding === "utf-16le" ? 1 : 0;
    const end = bytes.length - (bytes.length % 2);
    let text = "";
    for (let i = 0; i < end; i += 2)
      text += String.fromCharCode(bytes[i + high]! * 256 + bytes[i + 1 - high]!);
    if (!this.#ignoreBOM && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    const last = text.charCodeAt(text.length - 1);
    // Half of a pair that is not whole is one thing with the byte after it.
    if (end < bytes.length && !(last >= 0xd800 && last < 0xdc00)) text += "\udc00";
    if (this.#fatal && !text.isWellFormed()) this.#malformed();
    return text.toWellFormed();
  }

  #malformed(): never {
    throw new CodedTypeError(
      "ERR_ENCODING_INVALID_ENCODED_DATA",
      `The encoded data was not valid for encoding ${this.#encoding}`,
    );
  }
}

function bytesOf(input: ArrayBuffer | ArrayBufferView): Uint8Array {
  if (input instanceof Uint8Array) return input;
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  return input instanceof DataView
    ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
    : new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
