/* Bodies of requests and responses (fetch standard 2.2.4, 5.3). */
import { NodeTypeError } from "../node/errors.js";
import type { Transfer } from "./transfer.js";

/** What a body can be made of. */
export type BodySource = string | Uint8Array | ArrayBuffer | URLSearchParams;

/** The most bytes that text(), json() and arrayBuffer() gather. */
const longest = 64 * 1024 * 1024;

/** What can be read once: bytes that are there, or those that a transfer brings. */
export class Content {
  readonly #bytes: Uint8Array;
  readonly #transfer: Transfer | undefined;
  isUsed = false;
  #chunks: AsyncGenerator<Uint8Array> | undefined = undefined;

  constructor(bytes: Uint8Array, transfer?: Transfer) {
    this.#bytes = bytes;
    this.#transfer = transfer;
  }

  /** Undefined for what a transfer brings. */
  get bytes(): Uint8Array | undefined {
    return this.#transfer ? undefined : this.#bytes;
  }

  /** The same each time. */
  get chunks(): AsyncGenerator<Uint8Array> {
    return (this.#chunks ??= this.#read());
  }

  async *#read(): AsyncGenerator<Uint8Array> {
    if (this.isUsed) throw new NodeTypeError("ERR_INVALID_STATE", "Invalid state: ReadableStream is locked");
    this.isUsed = true;
    const transfer = this.#transfer;
    if (!transfer) {
      if (this.#bytes.length > 0) yield this.#bytes;
      return;
    }
    try {
      for (;;) {
        const bytes = await transfer.read();
        if (!bytes) return;
        yield bytes;
      }
    } finally {
      transfer.cancel();
    }
  }

  async all(): Promise<Uint8Array> {
    if (this.isUsed) throw new TypeError("Body is unusable: Body has already been read");
    this.isUsed = true;
    const transfer = this.#transfer;
    if (!transfer) return this.#bytes;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const bytes = await transfer.read();
      if (!bytes) break;
      length += bytes.length;
      if (length > longest) {
        transfer.cancel();
        throw new RangeError(
          `the body of the response has more than ${longest} bytes: read it by \`for await (const bytes of response.body)\``,
        );
      }
      chunks.push(bytes);
    }
    return joined(chunks, length);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const all = new Uint8Array(length);
  let at = 0;
  for (const bytes of chunks) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}

export function bodyOf(source: BodySource): Content {
  if (typeof source === "string") return new Content(new TextEncoder().encode(source));
  if (source instanceof Uint8Array) return new Content(source.slice());
  if (source instanceof URLSearchParams) return new Content(new TextEncoder().encode(source.toString()));
  return new Content(new Uint8Array(source.slice(0)));
}

/** The content type that a body has by itself. */
export function bodyType(source: BodySource): string | undefined {
  if (typeof source === "string") return "text/plain;charset=UTF-8";
  return source instanceof URLSearchParams ? "application/x-www-form-urlencoded;charset=UTF-8" : undefined;
}

/** What requests and responses have in common. */
export abstract class Body {
  #body: Content | undefined = undefined;

  /** @internal */
  get content(): Content | undefined {
    return this.#body;
  }
  /** @internal */
  set content(body: Content | undefined) {
    this.#body = body;
  }

  get body(): AsyncGenerator<Uint8Array> | null {
    return this.#body ? this.#body.chunks : null;
  }

  get bodyUsed(): boolean {
    return this.#body?.isUsed ?? false;
  }

  async #all(): Promise<Uint8Array> {
    return this.#body ? this.#body.all() : new Uint8Array(0);
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(await this.#all());
  }

  async json(): Promise<unknown> {
    const value: unknown = JSON.parse(new TextDecoder().decode(await this.#all()));
    return value;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = await this.#all();
    return bytes.slice().buffer;
  }
}
