// In the language that plugins are compiled from: the compiler takes this file into programs.
import { fromBase64 } from "../encoding/base64.js";

const BEGIN = "-----BEGIN ";
const DASHES = "-----";

/** Checks that an option is PEM text with certificates. */
export function checkCertificates(option: string, text: string): void {
  let count = 0;
  for (const { label, body } of blocksOf(option, text)) {
    if (label !== "CERTIFICATE") continue;
    checkDer(option, label, body);
    count++;
  }
  if (count === 0)
    throw new TypeError(`httpClient: ${option} has no certificate${howToBegin(text, "CERTIFICATE")}`);
}

/** Checks that an option is PEM text with a private key that needs no passphrase. */
export function checkKey(option: string, text: string): void {
  for (const { label, body } of blocksOf(option, text)) {
    if (!label.endsWith("PRIVATE KEY")) continue;
    if (label.startsWith("ENCRYPTED") || body.includes("ENCRYPTED"))
      throw new TypeError(`httpClient: ${option} is encrypted: give the key without a passphrase`);
    checkDer(option, label, body);
    return;
  }
  throw new TypeError(`httpClient: ${option} has no private key${howToBegin(text, "PRIVATE KEY")}`);
}

function howToBegin(text: string, label: string): string {
  const isPath = text !== "" && !text.includes("\n") && text.length < 1024;
  return isPath
    ? `: it is the text of a PEM file that is wanted, not its path`
    : `: a PEM text begins with ${BEGIN}${label}${DASHES}`;
}

interface Block {
  readonly label: string;
  readonly body: string;
}

/** What stands between is passed over. */
function blocksOf(option: string, text: string): Block[] {
  const blocks: Block[] = [];
  for (let at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at)) {
    const labelEnd = text.indexOf(DASHES, at + BEGIN.length);
    const label = text.slice(at + BEGIN.length, labelEnd < 0 ? text.length : labelEnd);
    const end = `-----END ${label}-----`;
    const bodyEnd = labelEnd < 0 ? -1 : text.indexOf(end, labelEnd);
    if (bodyEnd < 0) throw new TypeError(`httpClient: ${option} is cut off: there is no -----END of a block`);
    blocks.push({ label, body: text.slice(labelEnd + DASHES.length, bodyEnd) });
    at = bodyEnd + end.length;
  }
  return blocks;
}

/** It is base64 of one sequence of DER, whole. */
function checkDer(option: string, label: string, body: string): void {
  const damaged = `httpClient: ${option} has a damaged ${label}`;
  let bytes: Uint8Array;
  try {
    bytes = fromBase64(body);
  } catch (error) {
    throw new TypeError(damaged, { cause: error });
  }
  const first = bytes[1] ?? 0;
  let length = first;
  let head = 2;
  if (first > 0x80) {
    length = 0;
    for (; head < 2 + (first & 0x7f); head++) length = length * 256 + (bytes[head] ?? 0);
  }
  if (bytes[0] !== 0x30 || bytes.length !== head + length) throw new TypeError(damaged);
}
