/* Request (fetch standard 5.4), without what only browsers look at. */
import { type Content, bodyOf, type BodySource, bodyType, Body } from "./body.js";
import { Headers } from "./headers.js";
import { isHttpToken } from "../http/header-text.js";

export interface RequestOptions {
  method?: string;
  headers?: Headers | readonly (readonly string[])[] | Record<string, string>;
  body?: BodySource | null;
  redirect?: "follow" | "error" | "manual";
  signal?: AbortSignal | null;
}

/** `get` and the like are written as `GET`; other methods stay as they are. */
function normalizedMethod(method: string): string {
  if (!isHttpToken(method)) throw new TypeError(`'${method}' is not a valid HTTP method.`);
  const upper = method.toUpperCase();
  switch (upper) {
    case "CONNECT":
    case "TRACE":
    case "TRACK":
      throw new TypeError(`'${method}' HTTP method is unsupported.`);
    case "DELETE":
    case "GET":
    case "HEAD":
    case "OPTIONS":
    case "POST":
    case "PUT":
      return upper;
    default:
      return method;
  }
}

function parsedUrl(input: string): URL {
  let url: URL;
  try {
    url = new URL(input);
  } catch (error) {
    throw new TypeError(`Failed to parse URL from ${input}`, { cause: error });
  }
  if (url.username !== "" || url.password !== "")
    throw new TypeError(`Request cannot be constructed from a URL that includes credentials: ${input}`);
  return url;
}

export class Request extends Body {
  readonly #url: URL;
  #method = "GET";
  #redirect: "follow" | "error" | "manual" = "follow";
  #signal: AbortSignal | null = null;
  readonly #headers: Headers = new Headers();

  constructor(input: string | URL | Request, options?: RequestOptions) {
    super();
    const from = input instanceof Request ? input : undefined;
    if (from) {
      this.#url = from.#url;
      this.#method = from.#method;
      this.#redirect = from.#redirect;
      this.#signal = from.#signal;
    } else this.#url = parsedUrl(String(input as string | URL));
    if (options?.redirect !== undefined) this.#redirect = options.redirect;
    if (options?.method !== undefined) this.#method = normalizedMethod(options.method);
    if (options && options.signal !== undefined) this.#signal = options.signal;
    if (options?.headers) this.#headers.fill(options.headers);
    else if (from)
      for (const [name, value] of from.#headers.list.each()) this.#headers.list.append(name, value);
    this.content = this.#bodyOf(options?.body ?? null, from?.content);
    const type = options?.body ? bodyType(options.body) : undefined;
    if (type !== undefined && !this.#headers.list.has("content-type"))
      this.#headers.append("content-type", type);
  }

  /** The body that is given, or that of the request before, which has it no longer. */
  #bodyOf(given: BodySource | null, before: Content | undefined): Content | undefined {
    if ((given !== null || before) && (this.#method === "GET" || this.#method === "HEAD"))
      throw new TypeError("Request with GET/HEAD method cannot have body.");
    if (given !== null) return bodyOf(given);
    if (!before) return undefined;
    if (before.isUsed)
      throw new TypeError("Cannot construct a Request with a Request object that has already been used.");
    before.isUsed = true;
    return bodyOf(before.bytes ?? new Uint8Array(0));
  }

  get method(): string {
    return this.#method;
  }
  get url(): string {
    return this.#url.href;
  }
  get headers(): Headers {
    return this.#headers;
  }
  get redirect(): "follow" | "error" | "manual" {
    return this.#redirect;
  }
  /** What was given. @internal */
  get abortedBy(): AbortSignal | null {
    return this.#signal;
  }

  toString(): string {
    return "[object Request]";
  }
}
