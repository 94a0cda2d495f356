import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fromBase64, Plugin, toBase64, toHex, type PluginEvent } from "tsfalco";
import * as falco from "tsfalco";

/** Encodings, digests and what else of Node's modules a plugin uses, a field each. */
export default class Encodings extends Plugin {
  static readonly id = 9;
  static readonly source = "encodings";
  static readonly version = "1.0.0";
  static readonly contact = "https://github.com/tsfalco";

  /** The payload in base64, in both alphabets, and in hexadecimal digits. */
  "enc.encoded"(e: PluginEvent): string {
    return [toBase64(e.bytes), falco.toBase64(e.bytes, "base64url"), toHex(e.bytes)].join(" ");
  }
  /** What the text decodes to, in hexadecimal digits. */
  "enc.base64"(e: PluginEvent): string {
    return shown(() => fromBase64(e.text));
  }
  /** The same with the other alphabet. */
  "enc.base64url"(e: PluginEvent): string {
    return shown(() => fromBase64(e.text, "base64url"));
  }
  /** The same of hexadecimal digits. */
  "enc.hex"(e: PluginEvent): string {
    return shown(() => falco.fromHex(e.text));
  }
  /** Its digest and its signature. */
  "enc.digest"(e: PluginEvent): string {
    const signature = createHmac("sha1", "key").update(e.text).digest("base64");
    return `${createHash("sha256").update(e.bytes).digest("hex")} ${signature}`;
  }
  /** The start of the file that the text names. */
  "enc.file"(e: PluginEvent): string {
    try {
      return `${basename(e.text)}: ${readFileSync(e.text, "utf8").slice(0, 5)}`;
    } catch (error) {
      return `${(error as NodeJS.ErrnoException).code ?? "no code"}: ${String(error)}`;
    }
  }
  /** A variable of the environment. */
  "enc.env"(e: PluginEvent): string | undefined {
    return process.env[e.text];
  }
}

function shown(decode: () => Uint8Array): string {
  try {
    return `[${toHex(decode())}]`;
  } catch (error) {
    return error instanceof SyntaxError ? error.message : "another error";
  }
}
