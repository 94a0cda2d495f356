/* node:crypto: digests, HMAC, random bytes. */
import { toBase64 } from "../falco/encoding/base64.js";
import { toHex } from "../falco/encoding/hex.js";
export { randomUUID } from "../text/uuid.js";
import { CodedRangeError, CodedTypeError, NodeError, outOfRange } from "./errors.js";

export type BinaryToTextEncoding = "hex" | "base64" | "base64url";
type Algorithm = "md5" | "sha1" | "sha224" | "sha256" | "sha384" | "sha512";

class Hash {
  readonly #state: Uint8Array;
  #isDone = false;

  constructor(state: Uint8Array) {
    this.#state = state;
  }
  /** Takes bytes, or the UTF-8 of a text. */
  update(data: string | Uint8Array, _encoding?: "utf8" | "utf-8"): this {
    if (this.#isDone) throw finalized();
    updateState(this.#state, data);
    return this;
  }
  digest(): Uint8Array;
  digest(encoding: BinaryToTextEncoding): string;
  digest(encoding?: BinaryToTextEncoding): Uint8Array | string {
    if (this.#isDone) throw finalized();
    this.#isDone = true;
    return encoded(hashDigest(this.#state), encoding);
  }
}

class Hmac {
  readonly #state: Uint8Array;
  #isDone = false;

  constructor(state: Uint8Array) {
    this.#state = state;
  }
  /** Takes bytes, or the UTF-8 of a text. */
  update(data: string | Uint8Array, _encoding?: "utf8" | "utf-8"): this {
    if (this.#isDone) throw finalized();
    updateState(this.#state, data);
    return this;
  }
  /** The first call gives it; Node gives nothing in any other. */
  digest(): Uint8Array;
  digest(encoding: BinaryToTextEncoding): string;
  digest(encoding?: BinaryToTextEncoding): Uint8Array | string {
    const bytes = this.#isDone ? secureBytes(0) : hashDigest(this.#state);
    this.#isDone = true;
    return encoded(bytes, encoding);
  }
}
export type { Hash, Hmac };

function updateState(state: Uint8Array, data: string | Uint8Array): void {
  if (typeof data === "string") hashUpdateText(state, data);
  else hashUpdate(state, data);
}

function encoded(bytes: Uint8Array, encoding: BinaryToTextEncoding | undefined): Uint8Array | string {
  if (encoding === undefined) return bytes;
  return encoding === "hex" ? toHex(bytes) : toBase64(bytes, encoding);
}

function finalized(): Error {
  return new NodeError("ERR_CRYPTO_HASH_FINALIZED", "Digest already called");
}

export function createHash(algorithm: Algorithm): Hash {
  const state = hashNew(algorithm);
  if (state === undefined) throw new Error("Digest method not supported");
  return new Hash(state);
}

export function createHmac(algorithm: Algorithm, key: string | Uint8Array): Hmac {
  const state = hashKeyed(algorithm, typeof key === "string" ? encodeUtf8(key) : key);
  if (state === undefined)
    throw new CodedTypeError("ERR_CRYPTO_INVALID_DIGEST", `Invalid digest: ${algorithm}`);
  return new Hmac(state);
}

/** Whether bytes are equal, in a time that does not tell where they differ. @throws RangeError */
export function timingSafeEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length)
    throw new CodedRangeError(
      "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH",
      "Input buffers must have the same byte length",
    );
  return hashEqual(a, b);
}

export function randomBytes(size: number): Uint8Array {
  if (!(size >= 0 && size <= 2147483647)) throw outOfRange("size", ">= 0 && <= 2147483647", size);
  return secureBytes(Math.trunc(size));
}
