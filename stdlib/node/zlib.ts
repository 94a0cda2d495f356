/* node:zlib: CRC-32. */

/** Of bytes, or the UTF-8 of a text; `value` is that of what came before. */
export function crc32(data: string | Uint8Array, value = 0): number {
  return typeof data === "string" ? crc32OfText(data, value) : crc32Of(data, value);
}
