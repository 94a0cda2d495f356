import { Frames } from "./frames.js";
import type { Parts, Sender } from "./parts.js";
import { parseRfc3164 } from "./rfc3164.js";
import { parseExactRfc5424, parseRfc5424 } from "./rfc5424.js";

/** As in the official plugin, which reads every message by the one that is configured; `auto` looks at each message. */
export type Format = "auto" | "RFC3164" | "RFC5424" | "RFC6587";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** What a message says, in whatever format it is; undefined when nothing is there. */
export function parseMessage(bytes: Uint8Array, sender: Sender, format: Format): Parts | undefined {
  const text = decoder.decode(bytes);
  if (format === "RFC3164") return parseRfc3164(text, sender, true);
  if (format !== "auto") return parseExactRfc5424(text, sender);
  // Some send the end of a line in a message that has its length before it.
  const line = text.replace(/[\r\n]+$/, "");
  return line === "" ? undefined : (parseRfc5424(line, sender) ?? parseRfc3164(line, sender, false));
}

/** The message in a datagram, without control characters behind it; undefined when there is none. */
export function messageIn(datagram: Uint8Array, format: Format, maxBytes: number): Uint8Array | undefined {
  let end = datagram.length;
  while (end > 0 && datagram[end - 1]! < 0x20) end--;
  const bytes = datagram.subarray(0, end);
  if (format !== "RFC6587") return end > 0 ? bytes.subarray(0, maxBytes) : undefined;
  const frames = new Frames("counted", maxBytes);
  frames.add(bytes);
  return frames.next();
}
