// In the language that plugins are compiled from: the compiler takes this file into programs.
import { linkOf } from "./link.js";

/** A response that has come whole. What comes next is in its hands: {@link PolledResponse.next} and `hasMore`. */
export class PolledResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Where it comes from, after redirects. */
  readonly url: string;
  /** The `next` of the response before, which this one was asked with: it survives a restart if there is a cursor. */
  readonly cursor: string | undefined;
  /**
   * What the next request is made of: the URL of the Link header whose relation is "next", or what is set here. Without one
   * the first request is sent again.
   */
  next: string | undefined;
  /** Whether that is asked at once, and not when the period is over: true when there is such a link, or when it is set here. */
  hasMore: boolean;
  /** @internal The `next` that the Link header has named. */
  readonly linked: string | undefined;
  readonly #bytes: Uint8Array;

  private constructor(response: Response, bytes: Uint8Array, cursor: string | undefined) {
    this.status = response.status;
    this.headers = response.headers;
    this.url = response.url;
    this.cursor = cursor;
    this.linked = pageOf(linkOf(response.headers.get("link") ?? "", "next"), response.url);
    this.next = this.linked;
    this.hasMore = this.linked !== undefined;
    this.#bytes = bytes;
  }

  /** @internal */
  static of(response: Response, bytes: Uint8Array, cursor: string | undefined): PolledResponse {
    return new PolledResponse(response, bytes, cursor);
  }

  bytes(): Uint8Array {
    return this.#bytes;
  }

  /** The body; what is not UTF-8 is replaced by U+FFFD. */
  text(): string {
    return new TextDecoder().decode(this.#bytes);
  }

  /** The body as `JSON.parse` gives it. Throws a SyntaxError for what is no JSON. */
  json(): unknown {
    return JSON.parse(this.text());
  }
}

/** What a server links to is no page when it is no URL, or one of another kind. */
function pageOf(link: string | undefined, base: string): string | undefined {
  if (link === undefined) return undefined;
  const url = URL.canParse(link, base) ? new URL(link, base) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url.href;
  console.warn(
    `poll: the Link header of ${base.replace(/[?#].*/, "")} leads to no page: '${link.slice(0, 200)}'`,
  );
  return undefined;
}
