/* Headers (fetch standard 5.1), as Node's undici has them. */
import {
  checkByteString,
  checkHeaderName,
  checkHeaderValue,
  trimmedHeaderValue,
} from "../http/header-text.js";

interface Header {
  /** As it was first written. */
  readonly name: string;
  readonly value: string;
}

/** Headers by their names in lower case, in the order they were added. */
export class HeaderList {
  readonly #headers = new Map<string, Header>();
  /** Values of set-cookie, which are not joined. */
  #cookies: string[] = [];
  #sorted: [string, string][] | undefined = undefined;

  copy(): HeaderList {
    const copy = new HeaderList();
    for (const [key, header] of this.#headers) copy.#headers.set(key, header);
    copy.#cookies = this.#cookies.slice();
    return copy;
  }

  clear(): void {
    this.#headers.clear();
    this.#cookies = [];
    this.#sorted = undefined;
  }

  has(name: string): boolean {
    return this.#headers.has(name.toLowerCase());
  }

  get(name: string): string | null {
    return this.#headers.get(name.toLowerCase())?.value ?? null;
  }

  append(name: string, value: string): void {
    const key = name.toLowerCase();
    const before = this.#headers.get(key);
    const joined = before ? before.value + (key === "cookie" ? "; " : ", ") + value : value;
    this.#headers.set(key, { name: before?.name ?? name, value: joined });
    if (key === "set-cookie") this.#cookies.push(value);
    this.#sorted = undefined;
  }

  set(name: string, value: string): void {
    const key = name.toLowerCase();
    this.#headers.set(key, { name, value });
    if (key === "set-cookie") this.#cookies = [value];
    this.#sorted = undefined;
  }

  delete(name: string): void {
    const key = name.toLowerCase();
    this.#headers.delete(key);
    if (key === "set-cookie") this.#cookies = [];
    this.#sorted = undefined;
  }

  get cookies(): string[] {
    return this.#cookies.slice();
  }

  /** Names as they were written with their values. */
  written(): [string, string][] {
    const pairs: [string, string][] = [];
    for (const { name, value } of this.#headers.values()) pairs.push([name, value]);
    return pairs;
  }

  /** The same with each cookie of its own. */
  each(): [string, string][] {
    const pairs: [string, string][] = [];
    for (const [key, { name, value }] of this.#headers) {
      if (key !== "set-cookie") pairs.push([name, value]);
      else for (const cookie of this.#cookies) pairs.push([name, cookie]);
    }
    return pairs;
  }

  /** Names in lower case and values, in the order of the names. */
  sorted(): [string, string][] {
    return (this.#sorted ??= this.#sort());
  }

  #sort(): [string, string][] {
    const keys = [...this.#headers.keys()].sort();
    const pairs: [string, string][] = [];
    for (const key of keys) {
      if (key === "set-cookie") for (const cookie of this.#cookies) pairs.push([key, cookie]);
      else pairs.push([key, this.#headers.get(key)!.value]);
    }
    return pairs;
  }
}

export class Headers {
  readonly #list: HeaderList = new HeaderList();
  #isFixed = false;

  constructor(init?: Headers | readonly (readonly string[])[] | Record<string, string>) {
    if (init !== undefined) this.fill(init);
  }

  /** @internal */
  fill(init: Headers | readonly (readonly string[])[] | Record<string, string>): void {
    if (init instanceof Headers) this.#addPairs(init.#list.each());
    else if (Array.isArray(init)) this.#addPairs(init as readonly (readonly string[])[]);
    else this.#addPairs(Object.entries(init as Record<string, string>));
  }

  #addPairs(pairs: readonly (readonly string[])[]): void {
    for (const pair of pairs) for (const part of pair) checkByteString(part);
    for (const pair of pairs) {
      if (pair.length !== 2)
        throw new TypeError(
          `Headers constructor: expected name/value pair to be length 2, found ${pair.length}.`,
        );
      this.#add(pair[0]!, pair[1]!);
    }
  }

  #add(name: string, written: string): void {
    const value = trimmedHeaderValue(written);
    checkHeaderName(name, "Headers.append");
    checkHeaderValue(value, "Headers.append");
    this.#mayChange();
    this.#list.append(name, value);
  }

  #mayChange(): void {
    if (this.#isFixed) throw new TypeError("immutable");
  }

  /** Those of a response: nothing changes them. @internal */
  fix(): this {
    this.#isFixed = true;
    return this;
  }

  /** @internal */
  get list(): HeaderList {
    return this.#list;
  }

  append(name: string, value: string): void {
    checkByteString(name);
    checkByteString(value);
    this.#add(name, value);
  }

  delete(name: string): void {
    checkByteString(name);
    checkHeaderName(name, "Headers.delete");
    this.#mayChange();
    this.#list.delete(name);
  }

  get(name: string): string | null {
    checkByteString(name);
    checkHeaderName(name, "Headers.get");
    return this.#list.get(name);
  }

  has(name: string): boolean {
    checkByteString(name);
    checkHeaderName(name, "Headers.has");
    return this.#list.has(name);
  }

  set(name: string, written: string): void {
    checkByteString(name);
    checkByteString(written);
    const value = trimmedHeaderValue(written);
    checkHeaderName(name, "Headers.set");
    checkHeaderValue(value, "Headers.set");
    this.#mayChange();
    this.#list.set(name, value);
  }

  getSetCookie(): string[] {
    return this.#list.cookies;
  }

  forEach(callback: (value: string, name: string, headers: Headers) => void): void {
    for (const [name, value] of this.#pairs()) callback(value, name, this);
  }

  *#pairs(): Generator<[string, string]> {
    for (let i = 0; i < this.#list.sorted().length; i++) {
      const [name, value] = this.#list.sorted()[i]!;
      yield [name, value];
    }
  }
  *#names(): Generator<string> {
    for (let i = 0; i < this.#list.sorted().length; i++) yield this.#list.sorted()[i]![0];
  }
  *#values(): Generator<string> {
    for (let i = 0; i < this.#list.sorted().length; i++) yield this.#list.sorted()[i]![1];
  }

  entries(): Generator<[string, string]> {
    return withoutEnd(this.#pairs());
  }
  keys(): Generator<string> {
    return withoutEnd(this.#names());
  }
  values(): Generator<string> {
    return withoutEnd(this.#values());
  }
  [Symbol.iterator](): Generator<[string, string]> {
    return withoutEnd(this.#pairs());
  }

  toString(): string {
    return "[object Headers]";
  }
}
