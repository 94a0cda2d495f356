/* URL (URL standard 6.1). */
import { CodedTypeError } from "../node/errors.js";
import { parseUrl } from "./parse.js";
import type { UrlRecord } from "./record.js";
import { URLSearchParams } from "./search-params.js";
import {
  setHash,
  setHost,
  setHostname,
  setPassword,
  setPathname,
  setPort,
  setProtocol,
  setSearch,
  setUsername,
} from "./setters.js";

class InvalidUrl extends CodedTypeError {
  input: string;

  constructor(input: string) {
    super("ERR_INVALID_URL", "Invalid URL");
    this.input = input;
  }
}
class InvalidRelativeUrl extends InvalidUrl {
  base: string;

  constructor(input: string, base: string) {
    super(input);
    this.base = base;
  }
}
/** What an assignment throws, which is JavaScript of Node's. */
class InvalidHref extends InvalidUrl {
  toString(): string {
    return "TypeError [ERR_INVALID_URL]: Invalid URL";
  }
}

function parsed(url: string | URL, base: string | URL | undefined): UrlRecord | undefined {
  if (base === undefined) return parseUrl(String(url), undefined);
  const from = parseUrl(String(base), undefined);
  return from && parseUrl(String(url), from);
}

export class URL {
  #record: UrlRecord;
  #searchParams: URLSearchParams | undefined = undefined;

  constructor(url: string | URL, base?: string | URL) {
    const record = parsed(url, base);
    if (!record)
      throw base === undefined
        ? new InvalidUrl(String(url))
        : new InvalidRelativeUrl(String(url), String(base));
    this.#record = record;
  }

  /** What `change` makes of it, unless that is nothing. Node reads the text anew each time. */
  #change(change: (record: UrlRecord, value: string) => boolean, value: string): void {
    const record = parseUrl(this.#record.toString(), undefined) ?? this.#record;
    if (change(record, value)) this.#record = record;
  }

  get href(): string {
    return this.#record.toString();
  }
  set href(value: string) {
    const record = parseUrl(value, undefined);
    if (!record) throw new InvalidHref(value);
    this.#record = record;
    this.#searchParams?.read(record.search);
  }

  get origin(): string {
    const record = this.#record;
    if (record.isSpecial) return record.scheme === "file" ? "null" : originOf(record);
    const inner = record.scheme === "blob" ? parseUrl(record.path, undefined) : undefined;
    return inner && (inner.scheme === "http" || inner.scheme === "https") ? originOf(inner) : "null";
  }

  get protocol(): string {
    return `${this.#record.scheme}:`;
  }
  set protocol(value: string) {
    this.#change(setProtocol, value);
  }

  get username(): string {
    return this.#record.username;
  }
  set username(value: string) {
    this.#change(setUsername, value);
  }

  get password(): string {
    return this.#record.password;
  }
  set password(value: string) {
    this.#change(setPassword, value);
  }

  get host(): string {
    return this.#record.hostAndPort;
  }
  set host(value: string) {
    this.#change(setHost, value);
  }

  get hostname(): string {
    return this.#record.host ?? "";
  }
  set hostname(value: string) {
    this.#change(setHostname, value);
  }

  get port(): string {
    return this.#record.port;
  }
  set port(value: string) {
    this.#change(setPort, value);
  }

  get pathname(): string {
    return this.#record.path;
  }
  set pathname(value: string) {
    this.#change(setPathname, value);
  }

  get search(): string {
    return this.#record.search;
  }
  set search(value: string) {
    this.#change(setSearch, value);
    this.#searchParams?.read(this.#record.search);
  }

  /** What is done to them is done to the URL. */
  get searchParams(): URLSearchParams {
    if (!this.#searchParams) {
      this.#searchParams = new URLSearchParams(this.#record.search);
      this.#searchParams.follow((query) => {
        // Node takes the query away before it sets the new one: blanks at the end of an opaque path go with it.
        if (this.#record.query !== null) this.#change(setSearch, "");
        this.#change(setSearch, query);
      });
    }
    return this.#searchParams;
  }

  get hash(): string {
    return this.#record.hash;
  }
  set hash(value: string) {
    this.#change(setHash, value);
  }

  toString(): string {
    return this.href;
  }
  toJSON(): string {
    return this.href;
  }
}

function originOf(record: UrlRecord): string {
  return `${record.scheme}://${record.hostAndPort}`;
}

/** URL.canParse(url, base) */
export function canParseUrl(url: string | URL, base?: string | URL): boolean {
  return parsed(url, base) !== undefined;
}

/** URL.parse(url, base) */
export function urlOrNull(url: string | URL, base?: string | URL): URL | null {
  return canParseUrl(url, base) ? new URL(url, base) : null;
}
