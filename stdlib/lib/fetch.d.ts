/// <reference no-default-lib="true"/>

// fetch, Headers, Request, Response.

interface HeadersIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): HeadersIterator<T>;
}
type HeadersInit = Headers | readonly (readonly string[])[] | Record<string, string>;

/** Headers by their names, whatever the case. @throws TypeError for what is no name or no value of a header */
interface Headers {
  append(name: string, value: string): void;
  delete(name: string): void;
  /** All values of the name, with commas between them. */
  get(name: string): string | null;
  getSetCookie(): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  forEach(callback: (value: string, name: string, headers: Headers) => void): void;
  /** Names in lower case and in their order, as all of these. */
  entries(): HeadersIterator<[string, string]>;
  keys(): HeadersIterator<string>;
  values(): HeadersIterator<string>;
  [Symbol.iterator](): HeadersIterator<[string, string]>;
}
declare var Headers: {
  new (init?: HeadersInit): Headers;
  readonly prototype: Headers;
};

type BodyInit = string | Uint8Array | ArrayBuffer | URLSearchParams;
type RequestRedirect = "follow" | "error" | "manual";
interface RequestInit {
  /** GET unless given. */
  method?: string;
  headers?: HeadersInit;
  body?: BodyInit | null;
  redirect?: RequestRedirect;
  /** Ends the request, and the body of the response, when it is aborted. */
  signal?: AbortSignal | null;
}

/** What is read once, all of it or piece by piece. */
interface Body {
  readonly body: AsyncIterable<Uint8Array> | null;
  readonly bodyUsed: boolean;
  /** These take at most 64 MiB. */
  text(): Promise<string>;
  json(): Promise<any>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface Request extends Body {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly redirect: RequestRedirect;
}
declare var Request: {
  new (input: string | URL | Request, init?: RequestInit): Request;
  readonly prototype: Request;
};

interface ResponseInit {
  /** 200 unless given. */
  status?: number;
  statusText?: string;
  headers?: HeadersInit;
}
type ResponseType = "basic" | "cors" | "default" | "error" | "opaque" | "opaqueredirect";
interface Response extends Body {
  readonly type: ResponseType;
  /** The last one, after redirects. */
  readonly url: string;
  readonly redirected: boolean;
  readonly status: number;
  /** The status is 200 to 299. */
  readonly ok: boolean;
  readonly statusText: string;
  readonly headers: Headers;
}
declare var Response: {
  new (body?: BodyInit | null, init?: ResponseInit): Response;
  json(data: unknown, init?: ResponseInit): Response;
  readonly prototype: Response;
};

/**
 * Sends a request and gives the response once its headers are there.
 * @throws TypeError `fetch failed` whose cause says why
 */
declare function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
