/// <reference no-default-lib="true"/>

// URL and URLSearchParams.

interface URLSearchParamsIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): URLSearchParamsIterator<T>;
}

/** A URL, its parts as they are written. What is assigned and does not fit is ignored. */
interface URL {
  /** The whole. @throws TypeError when it is set to what is no URL */
  href: string;
  readonly origin: string;
  /** With its colon. */
  protocol: string;
  username: string;
  password: string;
  /** `hostname`, and `port` where there is one. */
  host: string;
  hostname: string;
  /** "" for none, and for the one that the protocol has by itself. */
  port: string;
  pathname: string;
  /** With its "?"; "" for none. */
  search: string;
  /** What is done to them is done to the URL. */
  readonly searchParams: URLSearchParams;
  /** With its "#"; "" for none. */
  hash: string;
  toString(): string;
  toJSON(): string;
}
declare var URL: {
  /** @throws TypeError for what is no URL, and for a domain that is not ASCII. */
  new (url: string | URL, base?: string | URL): URL;
  readonly prototype: URL;
  /** @throws TypeError for a domain that is not ASCII. */
  canParse(url: string | URL, base?: string | URL): boolean;
  /** null for what is no URL. @throws TypeError for a domain that is not ASCII. */
  parse(url: string | URL, base?: string | URL): URL | null;
};

interface URLSearchParams {
  readonly size: number;
  append(name: string, value: string): void;
  /** Those of the name, or only those that have the value too. */
  delete(name: string, value?: string): void;
  entries(): URLSearchParamsIterator<[string, string]>;
  forEach(callback: (value: string, name: string, params: URLSearchParams) => void): void;
  /** The first value of the name. */
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string, value?: string): boolean;
  keys(): URLSearchParamsIterator<string>;
  /** The first of the name has the value, others go. */
  set(name: string, value: string): void;
  /** By names. */
  sort(): void;
  toString(): string;
  values(): URLSearchParamsIterator<string>;
  [Symbol.iterator](): URLSearchParamsIterator<[string, string]>;
}
declare var URLSearchParams: {
  new (
    init?:
      | string
      | URLSearchParams
      | readonly (readonly string[])[]
      | ReadonlyMap<string, string>
      | Record<string, string>
      | null,
  ): URLSearchParams;
  readonly prototype: URLSearchParams;
};
