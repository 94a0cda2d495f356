/* Response (fetch standard 5.5). */
import { type Content, bodyOf, type BodySource, bodyType, Body } from "./body.js";
import { Headers } from "./headers.js";
import { checkByteString } from "../http/header-text.js";

export interface ResponseOptions {
  status?: number;
  statusText?: string;
  headers?: Headers | readonly (readonly string[])[] | Record<string, string>;
}

/** Statuses of responses that have no body. */
export function hasNoBody(status: number): boolean {
  return status === 101 || status === 204 || status === 205 || status === 304;
}

export class Response extends Body {
  #status = 200;
  #statusText = "";
  #type = "default";
  #url = "";
  #redirected = false;
  readonly #headers: Headers = new Headers();

  constructor(source?: BodySource | null, options?: ResponseOptions) {
    super();
    const body = source === undefined || source === null ? undefined : bodyOf(source);
    this.#fill(options, body, body ? bodyType(source!) : undefined);
  }

  #fill(options: ResponseOptions | undefined, body: Content | undefined, type: string | undefined): void {
    // As Web IDL has an unsigned short.
    const status = Math.trunc(options?.status ?? 200) & 0xffff;
    const statusText = options?.statusText ?? "";
    checkByteString(statusText);
    if (status < 200 || status > 599)
      throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
    if (!isReasonPhrase(statusText)) throw new TypeError("Invalid statusText");
    this.#status = status;
    this.#statusText = statusText;
    if (options?.headers) this.#headers.fill(options.headers);
    if (!body) return;
    if (hasNoBody(status))
      throw new TypeError(`Response constructor: Invalid response status code ${status}`);
    this.content = body;
    if (type !== undefined && !this.#headers.list.has("content-type"))
      this.#headers.append("content-type", type);
  }

  /** What has come from `url`. @internal */
  receive(status: number, statusText: string, headers: readonly string[], url: string): this {
    this.#status = status;
    this.#statusText = statusText;
    const { list } = this.#headers;
    for (let i = 0; i + 1 < headers.length; i += 2) list.append(headers[i]!.toLowerCase(), headers[i + 1]!);
    this.#headers.fix();
    this.#url = url;
    return this;
  }
  /** @internal */
  arrive(type: string, redirected: boolean, body: Content | undefined): this {
    this.#type = type;
    this.#redirected = redirected;
    this.content = body;
    return this;
  }
  /** @internal */
  become(body: Content, options: ResponseOptions | undefined): this {
    this.#fill(options, body, "application/json");
    return this;
  }

  get type(): string {
    return this.#type;
  }
  get url(): string {
    return this.#url;
  }
  get redirected(): boolean {
    return this.#redirected;
  }
  get status(): number {
    return this.#status;
  }
  get ok(): boolean {
    return this.#status >= 200 && this.#status <= 299;
  }
  get statusText(): string {
    return this.#statusText;
  }
  get headers(): Headers {
    return this.#headers;
  }

  toString(): string {
    return "[object Response]";
  }
}

function isReasonPhrase(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 9 && (unit < 32 || unit === 127)) return false;
  }
  return true;
}

/** Response.json(data, options) */
export function jsonResponse(data: unknown, options?: ResponseOptions): Response {
  if (data === undefined || typeof data === "function") throw new TypeError("Value is not JSON serializable");
  return new Response().become(bodyOf(JSON.stringify(data)), options);
}
