// In the language that plugins are compiled from: the compiler takes this file into programs.
import { BodyBytes, BodyRoom } from "./body-bytes.js";

/** All bytes of the body, decoded; undefined when there are more than `most`: what is left is not read. */
export async function limitedBody(response: Response, most: number): Promise<Uint8Array | undefined> {
  const bytes = new BodyBytes(new BodyRoom(most), most);
  if (!response.body) return bytes.whole();
  for await (const part of response.body) {
    if (bytes.length + part.length > most) return undefined;
    bytes.add(part, 0);
  }
  return bytes.whole();
}
