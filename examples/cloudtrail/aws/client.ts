import type { AwsConfig } from "./config.js";
import { CredentialStore } from "./credentials.js";
import { AwsError, errorOf } from "./errors.js";
import { findRegion } from "./region.js";
import { canonicalQuery, signed } from "./sigv4.js";

/** A request of a service. */
export interface AwsRequest {
  /** What errors call it: `s3://bucket/key`. */
  what: string;
  service: "s3" | "sqs";
  region: string;
  method: "GET" | "POST";
  /** `https://host`, without a path. */
  origin: string;
  /** As it is sent: encoded. */
  path: string;
  query: [string, string][];
  headers: Record<string, string>;
  body: string;
}

/** A request, its answer and the body are over after these milliseconds, or it is tried anew. */
const timeout = 300_000;
const firstDelay = 100;
const longestDelay = 20_000;

/** Signs and sends requests, and tries again what may pass. */
export class AwsClient {
  readonly config: AwsConfig;
  readonly #credentials: CredentialStore;
  readonly #maxAttempts: number;
  readonly #ending = new AbortController();
  #region: Promise<string> | undefined;

  constructor(config: AwsConfig) {
    this.config = config;
    this.#credentials = new CredentialStore(config);
    this.#maxAttempts = config.maxAttempts ?? 5;
  }

  /** The region that requests are made to unless they know better. */
  region(): Promise<string> {
    this.#region ??= findRegion(this.config);
    return this.#region;
  }

  get isClosed(): boolean {
    return this.#ending.signal.aborted;
  }

  /** Ends the requests that run. */
  close(): void {
    this.#ending.abort();
  }

  /**
   * Sends a request and hands the answer to `take`, both again when it fails in a way that may pass: a connection that
   * breaks, also in the middle of the body, a server that is overloaded, keys that have expired.
   *
   * @throws AwsError for what AWS says, TypeError when it cannot be reached
   */
  async send<T>(request: AwsRequest, take: (response: Response) => Promise<T>): Promise<T> {
    let isRenewed = false;
    for (let attempt = 1; ; attempt++) {
      try {
        return await take(await this.#fetch(request));
      } catch (error) {
        if (this.isClosed) throw error;
        if (error instanceof AwsError && error.isOfCredentials && !isRenewed) {
          isRenewed = true;
          this.#credentials.forget();
        } else if (attempt >= this.#maxAttempts || !mayPass(error)) throw error;
        else await sleep(delayAfter(attempt));
      }
    }
  }

  async #fetch(request: AwsRequest): Promise<Response> {
    const { origin, path, query, method, body, service, region } = request;
    const host = new URL(origin).host;
    const scope = { service, region, time: Date.now() };
    const headers = signed({ ...request, host }, await this.#credentials.get(), scope);
    const response = await fetch(`${origin}${path}${query.length > 0 ? `?${canonicalQuery(query)}` : ""}`, {
      method,
      headers,
      body: method === "POST" ? body : null,
      redirect: "manual",
      signal: AbortSignal.any([this.#ending.signal, AbortSignal.timeout(timeout)]),
    });
    if (response.ok) return response;
    const bucketRegion = response.headers.get("x-amz-bucket-region") ?? undefined;
    throw errorOf(response.status, await response.text(), request.what, bucketRegion);
  }
}

/** Whether it was the connection, or AWS at this moment. */
function mayPass(error: unknown): boolean {
  if (error instanceof AwsError) return error.isPassing;
  return error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError");
}

/** Twice as long each time, at random, so that not all that were turned away come back at once. */
export function delayAfter(attempt: number): number {
  return Math.random() * Math.min(longestDelay, firstDelay * 2 ** attempt);
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
