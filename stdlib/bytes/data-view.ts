/* DataView (ECMA-262 25.3): numbers of any width, in either order of bytes. The kinds are those of view.h. */
import { ArrayBuffer } from "./array-buffer.js";

export class DataView {
  readonly #buffer: ArrayBuffer;
  readonly #bytes: Uint8Array;

  constructor(buffer: ArrayBuffer, byteOffset?: number, byteLength?: number) {
    const whole = ArrayBuffer.bytesOf(buffer);
    const start = Math.trunc(byteOffset ?? 0) || 0;
    if (start < 0 || start > whole.length)
      throw new RangeError("Start offset " + String(start) + " is outside the bounds of the buffer");
    const size = byteLength === undefined ? whole.length - start : Math.trunc(byteLength) || 0;
    if (size < 0 || start + size > whole.length)
      throw new RangeError("Invalid DataView length " + String(size));
    this.#buffer = buffer;
    this.#bytes = whole.subarray(start, start + size);
  }

  get buffer(): ArrayBuffer {
    return this.#buffer;
  }
  toString(): string {
    return "[object DataView]";
  }
  get byteLength(): number {
    return this.#bytes.length;
  }
  get byteOffset(): number {
    return bytesOffset(this.#bytes);
  }
  getInt8(byteOffset: number): number {
    return viewNumber(this.#bytes, byteOffset, 0, false);
  }
  getUint8(byteOffset: number): number {
    return viewNumber(this.#bytes, byteOffset, 1, false);
  }
  getInt16(byteOffset: number, littleEndian?: boolean): number {
    return viewNumber(this.#bytes, byteOffset, 2, littleEndian === true);
  }
  getUint16(byteOffset: number, littleEndian?: boolean): number {
    return viewNumber(this.#bytes, byteOffset, 3, littleEndian === true);
  }
  getInt32(byteOffset: number, littleEndian?: boolean): number {
    return viewNumber(this.#bytes, byteOffset, 4, littleEndian === true);
  }
  getUint32(byteOffset: number, littleEndian?: boolean): number {
    return viewNumber(this.#bytes, byteOffset, 5, littleEndian === true);
  }
  getFloat32(byteOffset: number, littleEndian?: boolean): number {
    return viewNumber(this.#bytes, byteOffset, 6, littleEndian === true);
  }
  getFloat64(byteOffset: number, littleEndian?: boolean): number {
    return viewNumber(this.#bytes, byteOffset, 7, littleEndian === true);
  }
  getBigInt64(byteOffset: number, littleEndian?: boolean): bigint {
    return viewBigint(this.#bytes, byteOffset, true, littleEndian === true);
  }
  getBigUint64(byteOffset: number, littleEndian?: boolean): bigint {
    return viewBigint(this.#bytes, byteOffset, false, littleEndian === true);
  }
  setInt8(byteOffset: number, value: number): void {
    setViewNumber(this.#bytes, byteOffset, value, 0, false);
  }
  setUint8(byteOffset: number, value: number): void {
    setViewNumber(this.#bytes, byteOffset, value, 1, false);
  }
  setInt16(byteOffset: number, value: number, littleEndian?: boolean): void {
    setViewNumber(this.#bytes, byteOffset, value, 2, littleEndian === true);
  }
  setUint16(byteOffset: number, value: number, littleEndian?: boolean): void {
    setViewNumber(this.#bytes, byteOffset, value, 3, littleEndian === true);
  }
  setInt32(byteOffset: number, value: number, littleEndian?: boolean): void {
    setViewNumber(this.#bytes, byteOffset, value, 4, littleEndian === true);
  }
  setUint32(byteOffset: number, value: number, littleEndian?: boolean): void {
    setViewNumber(this.#bytes, byteOffset, value, 5, littleEndian === true);
  }
  setFloat32(byteOffset: number, value: number, littleEndian?: boolean): void {
    setViewNumber(this.#bytes, byteOffset, value, 6, littleEndian === true);
  }
  setFloat64(byteOffset: number, value: number, littleEndian?: boolean): void {
    setViewNumber(this.#bytes, byteOffset, value, 7, littleEndian === true);
  }
  setBigInt64(byteOffset: number, value: bigint, littleEndian?: boolean): void {
    setViewBigint(this.#bytes, byteOffset, value, littleEndian === true);
  }
  setBigUint64(byteOffset: number, value: bigint, littleEndian?: boolean): void {
    setViewBigint(this.#bytes, byteOffset, value, littleEndian === true);
  }
}
