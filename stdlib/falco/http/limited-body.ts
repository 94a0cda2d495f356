// In the language that plugins are compiled from: the compiler takes this file into programs.

/** All bytes of the body, decoded; undefined when there are more than `most`: what is left is not read. */
export async function limitedBody(response: Response, most: number): Promise<Uint8Array | undefined> {
  let bytes: Uint8Array = new Uint8Array(0);
  let length = 0;
  if (!response.body) return bytes;
  for await (const part of response.body) {
    if (length + part.length > most) return undefined;
    if (length + part.length > bytes.length) {
      const larger = new Uint8Array(Math.max(length + part.length, Math.min(bytes.length * 2, most)));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(part, length);
    length += part.length;
  }
  return bytes.subarray(0, length);
}
