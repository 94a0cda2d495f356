/* ArrayBuffer (ECMA-262 25.1): the storage of typed arrays as an object of its own. */

export class ArrayBuffer {
  readonly #bytes: Uint8Array;

  /** Of what `storageOf` gave. */
  constructor(length: number | Uint8Array) {
    const integer = typeof length === "number" ? Math.trunc(length) || 0 : 0;
    if (integer < 0 || integer > 9007199254740991) throw new RangeError("Invalid array buffer length");
    if (integer > 2147483647) throw new RangeError("Array buffer allocation failed");
    this.#bytes = typeof length === "number" ? new Uint8Array(integer) : length;
    keepBuffer(this.#bytes, this);
  }

  toString(): string {
    return "[object ArrayBuffer]";
  }
  get byteLength(): number {
    return this.#bytes.length;
  }
  /** A copy of a part. */
  slice(begin?: number, end?: number): ArrayBuffer {
    return new ArrayBuffer(this.#bytes.slice(begin, end));
  }

  static bytesOf(buffer: ArrayBuffer): Uint8Array {
    return buffer.#bytes;
  }
}

/** `array.buffer`: the same for all views of one storage. */
export function bufferOf<A>(array: A): ArrayBuffer {
  const kept = keptBuffer(array);
  return kept instanceof ArrayBuffer ? kept : new ArrayBuffer(storageOf(array));
}

/** `new Float64Array(buffer, offset, length)`. */
export function typedOver<A>(buffer: ArrayBuffer, offset: number | undefined, length: number | undefined): A {
  return typedView<A>(ArrayBuffer.bytesOf(buffer), offset, length);
}

/** `ArrayBuffer.isView`. */
export function isView(value: unknown): boolean {
  return isTypedArray(value) || isDataView(value);
}

function isDataView(value: unknown): boolean {
  return value instanceof DataView;
}
