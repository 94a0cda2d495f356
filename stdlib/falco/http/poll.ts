// In the language that plugins are compiled from: the compiler takes this file into programs.
import { pause, whenClosed } from "../files/api.js";
import { messageOf } from "../files/kept-text.js";
import { limitedBody } from "./limited-body.js";
import { PollCursor, type Validators } from "./poll-cursor.js";
import { PolledResponse } from "./polled-response.js";
import { askedWait, isUsedUp } from "./server-waits.js";

/** What is asked: a URL, or what makes each request of the `next` of the response before, undefined at the begin. */
export type PollRequest =
  string | URL | ((next: string | undefined) => string | URL | Request | Promise<string | URL | Request>);

/** How to poll. */
export interface PollOptions {
  /** Milliseconds from the begin of a round of requests to that of the next one, 60,000 unless given. */
  every?: number | undefined;
  /** Of the requests to URLs. */
  headers?: Headers | Record<string, string> | undefined;
  /** Milliseconds that a response may take to come whole, 60,000 unless given. */
  timeout?: number | undefined;
  /** How often in a row a request is tried again before its error is thrown; without an end unless given. */
  retries?: number | undefined;
  /** Milliseconds between two tries: about `min` (1000 unless given), twice as many each time, at most `max` (60,000). */
  backoff?: { min?: number | undefined; max?: number | undefined } | undefined;
  /** Of a response's body, decoded: 64 MiB unless given. A larger one is tried again, as what passes. */
  maxBytes?: number | undefined;
  /** The longest that is waited because a server asks for it, in milliseconds; an hour unless given. */
  maxWait?: number | undefined;
  /** A file that says how far responses were taken, which is made and kept by `poll`: whoever begins again goes on there. */
  cursor?: string | undefined;
}

/** A response that waiting does not make better. */
export class PollError extends Error {
  /** Of the response; 0 when none came. */
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.name = "PollError";
    this.status = status;
  }
}

/** Why a request is tried again, and after how many milliseconds if the server says so. */
interface Failure {
  readonly why: string;
  readonly status: number;
  readonly wait: number | undefined;
}

/** Of a round without an end no more pages are remembered: in larger circles nobody is stopped. */
const mostPages = 10_000;
/** Bytes that `maxBytes` may be. */
const mostBytes = 1_073_741_824;
/** The longest that a timer takes. */
const longest = 2_147_483_647;

class Polling {
  readonly #request: PollRequest;
  readonly #headers: Headers;
  readonly #every: number;
  readonly #timeout: number;
  readonly #retries: number;
  readonly #backoff: { min: number; max: number };
  readonly #maxWait: number;
  readonly #maxBytes: number;
  readonly #cursor: PollCursor;
  /** When the next request is due, and when the round began, by the monotonic clock. */
  #due = 0;
  #began = 0;
  #isFirst = true;
  /** Of the round's first response, until all of it was taken. */
  #seen: Validators | undefined = undefined;
  /** The pages of the round. */
  readonly #pages = new Set<string>();
  /** They led to themselves, which was told. */
  #isCircular = false;
  #failures = 0;
  #isElsewhere = false;
  #isClosed = false;

  constructor(request: PollRequest, options: PollOptions) {
    const {
      every = 60_000,
      timeout = 60_000,
      retries = Infinity,
      backoff = {},
      maxWait = 3_600_000,
      maxBytes = 67_108_864,
    } = options;
    const { min = 1000, max = Math.max(60_000, min) } = backoff;
    checkTime("every", every, 0);
    checkTime("timeout", timeout, 1);
    checkTime("backoff.min", min, 1);
    checkTime("backoff.max", max, min);
    checkTime("maxWait", maxWait, 0);
    if (!(retries >= 0)) throw new RangeError(`poll: retries is ${retries}`);
    if (!(maxBytes >= 1 && maxBytes <= mostBytes)) throw new RangeError(`poll: maxBytes is ${maxBytes}`);
    this.#request = request;
    this.#headers = new Headers(options.headers);
    this.#every = every;
    this.#timeout = timeout;
    this.#retries = retries;
    this.#backoff = { min, max };
    this.#maxWait = maxWait;
    this.#maxBytes = maxBytes;
    this.#cursor = new PollCursor(options.cursor);
  }

  /** The next response that has something; undefined when it ended. */
  async next(): Promise<PolledResponse | undefined> {
    for (;;) {
      const wait = this.#due - performance.now();
      if (wait > 0 && !(await pause(Math.ceil(wait)))) return undefined;
      if (this.#isFirst) this.#began = performance.now();
      const answer = await this.#ask();
      if (this.#isClosed) return undefined;
      if (answer instanceof PolledResponse) return answer;
      if (answer) this.#fail(answer);
    }
  }

  /** The loop has come back for the next one. */
  take({ url, next, hasMore, headers, linked }: PolledResponse): void {
    this.#cursor.next = next;
    if (typeof this.#request !== "function" && this.#pages.size < mostPages) this.#pages.add(url);
    if (hasMore && !(next === linked && this.#isKnown(next))) this.#due = this.#freeAt(headers);
    else this.#endRound(headers);
    this.#cursor.save();
  }

  /** A page that leads to itself, by however many others, is not asked for at once again. */
  #isKnown(page: string | undefined): boolean {
    if (page === undefined || !this.#pages.has(page)) return false;
    if (!this.#isCircular)
      console.warn("poll: the pages link to one another in a circle: the round ends there");
    this.#isCircular = true;
    return true;
  }

  #endRound(headers: Headers): void {
    if (this.#seen) this.#cursor.seen = this.#seen;
    this.#seen = undefined;
    this.#isFirst = true;
    this.#pages.clear();
    const asked = Number(headers.get("x-poll-interval") ?? "0") * 1000;
    const every = Math.max(this.#every, asked > 0 ? Math.min(asked, this.#maxWait) : 0);
    this.#due = Math.max(this.#began + every, this.#freeAt(headers));
  }

  /** When the limit lets more be asked. */
  #freeAt(headers: Headers): number {
    const wait = isUsedUp(headers) ? askedWait(headers) : undefined;
    return wait === undefined ? 0 : performance.now() + this.#jittered(wait);
  }

  /** Of clients that wait for the same moment not all come at once. */
  #jittered(wait: number): number {
    return Math.min(this.#maxWait, wait * (1 + Math.random() / 10));
  }

  #fail({ why, status, wait }: Failure): void {
    if (this.#failures >= this.#retries) throw new PollError(`poll: ${why}`, status);
    const { min, max } = this.#backoff;
    const backoff = Math.min(max, min * 2 ** this.#failures) * (0.5 + Math.random() / 2);
    if (this.#failures++ === 0) console.warn(`poll: ${why}; it is tried again until it works`);
    this.#due =
      performance.now() +
      (wait === undefined ? backoff : Math.max(this.#jittered(wait), min * Math.random()));
  }

  /** Undefined when there is nothing new. */
  async #ask(): Promise<PolledResponse | Failure | undefined> {
    let place = "";
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(), this.#timeout);
    const forget = whenClosed(() => {
      this.#isClosed = true;
      clock.abort();
    });
    try {
      const request = await this.#make();
      place = placeOf(request);
      const response = await fetch(request, { signal: clock.signal });
      const bytes = await limitedBody(response, this.#maxBytes);
      if (bytes) return this.#judge(request, response, bytes);
      return { why: `${place}: more than ${this.#maxBytes} bytes`, status: response.status, wait: undefined };
    } catch (error) {
      if (clock.signal.aborted)
        return { why: `${place}: no whole answer in ${this.#timeout} ms`, status: 0, wait: undefined };
      const why = networkProblem(error);
      if (why === undefined) throw problemOf(error, place);
      return { why: place === "" ? why : `${place}: ${why}`, status: 0, wait: undefined };
    } finally {
      clearTimeout(timer);
      forget();
    }
  }

  async #make(): Promise<Request> {
    const asked = await this.#target();
    const request = asked instanceof Request ? asked : new Request(asked, { headers: this.#headers });
    const seen = this.#cursor.seen;
    if (this.#isFirst && seen?.url === request.url && request.method === "GET") {
      if (seen.etag !== "") request.headers.set("If-None-Match", seen.etag);
      if (seen.lastModified !== "") request.headers.set("If-Modified-Since", seen.lastModified);
    }
    return request;
  }

  async #target(): Promise<string | URL | Request> {
    const next = this.#cursor.next;
    if (typeof this.#request === "function") return this.#request(next);
    return next === undefined ? this.#request : this.#sameOrigin(new URL(this.#request), next);
  }

  /** Headers, in which there are credentials, go to nobody else. Servers behind a proxy do not know how they are called. */
  #sameOrigin(first: URL, next: string): URL {
    const wanted = new URL(next, first);
    if (wanted.origin === first.origin) return wanted;
    if (!this.#isElsewhere)
      console.warn(
        `poll: what is next at ${wanted.origin} is asked at ${first.origin}, where the headers may go`,
      );
    this.#isElsewhere = true;
    first.pathname = wanted.pathname;
    first.search = wanted.search;
    return first;
  }

  #judge(request: Request, response: Response, bytes: Uint8Array): PolledResponse | Failure | undefined {
    const { status, headers } = response;
    if (response.ok || status === 304) {
      this.#failures = 0;
      if (status === 204 || status === 304) this.#endRound(headers);
      if (status === 204 || status === 304) return undefined;
      if (this.#isFirst) this.#seen = validatorsOf(request.url, headers);
      this.#isFirst = false;
      return PolledResponse.of(response, bytes, this.#cursor.next);
    }
    const why = `${placeOf(request)}: ${status} ${response.statusText}${startOf(bytes)}`;
    if (!heals(status, headers)) throw new PollError(`poll: ${why}`, status);
    return { why, status, wait: askedWait(headers) };
  }
}

/**
 * Asks a server again and again: `for await (const response of poll(url, { every: 10_000 }))`. Gives the responses that
 * have something: not those that say that nothing has changed (304) or that there is nothing (204), which a server is asked
 * with the ETag or Last-Modified of the round before. Pages that a Link header names as the next ones are asked at once; a
 * round ends with the last of them, and the next one begins when the period is over.
 *
 * What passes is logged once, and tried again: no network, no answer in time, 408, 425, 429, 5xx, and 403 of a limit of
 * requests, and more than `maxBytes`; not sooner than the server says (Retry-After, and the usual headers of limits). Throws a {@link PollError} for other
 * statuses, and whatever the function that makes requests throws.
 *
 * A response is taken when the loop asks for the next one, and the cursor never says more than was taken.
 */
export async function* poll(
  request: PollRequest,
  options: PollOptions = {},
): AsyncGenerator<PolledResponse, void, undefined> {
  const polling = new Polling(request, options);
  for (;;) {
    const response = await polling.next();
    if (!response) return;
    yield response;
    polling.take(response);
  }
}

function checkTime(name: string, milliseconds: number, least: number): void {
  if (!(milliseconds >= least && milliseconds <= longest))
    throw new RangeError(`poll: ${name} is ${milliseconds}`);
}

function validatorsOf(url: string, headers: Headers): Validators {
  return { url, etag: headers.get("etag") ?? "", lastModified: headers.get("last-modified") ?? "" };
}

/** Whether waiting may help. GitHub says 403 when the limit is used up. */
function heals(status: number, headers: Headers): boolean {
  if (status === 408 || status === 425 || status === 429) return true;
  if (status === 403) return headers.has("retry-after") || isUsedUp(headers);
  return status >= 500 && status !== 501 && status !== 505;
}

/** The method and the URL without its query, in which there may be secrets. */
function placeOf(request: Request): string {
  const { origin, pathname } = new URL(request.url);
  return `${request.method} ${origin}${pathname}`;
}

/** Of an answer that says why. */
function startOf(body: Uint8Array): string {
  const text = new TextDecoder().decode(body.subarray(0, 300));
  const start = text.replace(/[\s\p{Cc}\ufffd]+/gu, " ").trim();
  return start === "" ? "" : `: ${start}`;
}

/** What fetch says of a request is in the cause. */
function problemOf(error: unknown, place: string): unknown {
  if (place === "" || !(error instanceof TypeError) || !(error.cause instanceof Error)) return error;
  return new PollError(`poll: ${place}: ${messageOf(error.cause)}`, 0);
}

/** Undefined for what is not the network's: those have a cause with a code. */
function networkProblem(error: unknown): string | undefined {
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return undefined;
  const { code } = error.cause as NodeJS.ErrnoException;
  if (typeof code !== "string" || /^UND_ERR_(INVALID_ARG|NOT_SUPPORTED|REQ_)|^ERR_INVALID/.test(code))
    return undefined;
  return messageOf(error.cause) || code;
}
