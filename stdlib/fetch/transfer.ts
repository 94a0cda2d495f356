/* A request that is sent, and its answer as it comes. */
import { networkError } from "./network-error.js";

/** Milliseconds that a connection may take, as in Node. */
const connectTime = 10_000;

export class Transfer {
  readonly #handle: unknown;
  readonly #url: URL;
  readonly #signal: AbortSignal | null;
  readonly #abort: () => void;
  #isAborted = false;
  #isHeadThere = false;

  constructor(
    method: string,
    url: URL,
    headers: string[],
    body: Uint8Array | undefined,
    signal: AbortSignal | null,
  ) {
    this.#url = url;
    const words = [method, url.origin, url.pathname + url.search];
    this.#handle = httpStart(words, headers, body, connectTime);
    this.#signal = signal;
    this.#abort = (): void => {
      this.#isAborted = true;
      httpCancel(this.#handle);
    };
    signal?.addEventListener("abort", this.#abort);
  }

  async #changed(): Promise<void> {
    const changed = new Promise<void>(() => undefined);
    httpNotify(this.#handle, changed);
    await changed;
  }

  /** It is over, or nobody wants the rest. */
  cancel(): void {
    this.#signal?.removeEventListener("abort", this.#abort);
    httpCancel(this.#handle);
  }

  /** Throws why there is nothing more to come, unless it ended well. */
  #checkEnd(result: number): void {
    this.#signal?.removeEventListener("abort", this.#abort);
    if (this.#isAborted) throw this.#signal!.reason;
    if (result === 0) return;
    const problem = httpProblem(this.#handle);
    const cause = networkError(result, problem, this.#url, this.#isHeadThere, connectTime);
    throw new TypeError(this.#isHeadThere ? "terminated" : "fetch failed", { cause });
  }

  /** The status line, and a line for each header. */
  async head(): Promise<string[]> {
    for (;;) {
      if (this.#isAborted) this.#checkEnd(0);
      const head = httpHead(this.#handle);
      if (head !== undefined) {
        this.#isHeadThere = true;
        return head.split("\n");
      }
      const result = httpEnd(this.#handle);
      if (result >= 0) this.#checkEnd(result === 0 ? 52 : result);
      await this.#changed();
    }
  }

  /** The next bytes of the body; undefined at its end. */
  async read(): Promise<Uint8Array | undefined> {
    for (;;) {
      if (this.#isAborted) this.#checkEnd(0);
      const bytes = httpRead(this.#handle);
      if (bytes) return bytes;
      const result = httpEnd(this.#handle);
      if (result >= 0) {
        this.#checkEnd(result);
        return undefined;
      }
      await this.#changed();
    }
  }
}
