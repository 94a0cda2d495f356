/* Random UUIDs. */
import { toHex } from "../falco/encoding/hex.js";

/** Of version 4, as RFC 9562 has it. */
export function randomUUID(): string {
  const bytes = secureBytes(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const text = toHex(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    "-",
  );
}
