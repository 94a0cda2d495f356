/* A request that is sent, and its answer as it comes. */
import { networkError } from "./network-error.js";

/** Milliseconds that a connection may take, as in Node. */
const connectTime = 10_000;

/** Whose connections a request takes, and how these are made: `HttpClient` of the SDK. */
export interface Client {
  readonly id: number;
  /** ca, cert, key, socketPath; empty where there is none. */
  readonly texts: string[];
  /** `http://user:password@host:port`; empty: none. */
  proxyFor(url: URL): string;
}

/** The target of a request: proxies are told all of a URL that they ask for themselves. */
function targetOf({ protocol, origin, pathname, search }: URL, proxy: string): string {
  return (proxy !== "" && protocol === "http:" ? origin : "") + pathname + search;
}

export class Transfer {
  readonly #handle: unknown;
  readonly #url: URL;
  /** Where it goes instead of there. */
  readonly #proxy: string;
  readonly #client: Client | undefined;
  readonly #signal: AbortSignal | null;
  readonly #abort: () => void;
  #isAborted = false;
  #isHeadThere = false;

  constructor(
    client: Client | undefined,
    method: string,
    url: URL,
    headers: string[],
    body: Uint8Array | undefined,
    signal: AbortSignal | null,
  ) {
    this.#url = url;
    const proxy = client ? client.proxyFor(url) : "";
    this.#proxy = proxy;
    this.#client = client;
    const words = [method, url.origin, targetOf(url, proxy), proxy];
    this.#handle = httpStart(words, headers, body, connectTime, client?.id ?? 0, client?.texts ?? []);
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
    const cause = networkError(
      result,
      problem,
      {
        url: this.#url,
        proxy: this.#proxy,
        socketPath: this.#client?.texts[3] ?? "",
        isOwn: this.#client !== undefined,
        connectMs: connectTime,
      },
      this.#isHeadThere,
    );
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
