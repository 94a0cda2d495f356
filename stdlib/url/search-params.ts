/* URLSearchParams (URL standard 6.2). */
import { NodeTypeError } from "../node/errors.js";
import { parseForm, serializeForm } from "./form.js";

export class URLSearchParams {
  /** Names and values, one after the other. */
  #list: string[] = [];
  /** Tells the URL that these are the query of. */
  #changed: ((query: string) => void) | undefined = undefined;

  constructor(
    init?:
      | string
      | URLSearchParams
      | readonly (readonly string[])[]
      | ReadonlyMap<string, string>
      | Record<string, string>
      | null,
  ) {
    if (init === undefined || init === null) return;
    if (typeof init === "string") this.read(init);
    else if (init instanceof URLSearchParams) this.#list = init.#list.slice();
    else if (Array.isArray(init)) this.#addPairs(init as readonly (readonly string[])[]);
    else if (init instanceof Map) this.#addPairs([...(init as ReadonlyMap<string, string>)]);
    else this.#addProperties(init as Record<string, string>);
  }

  #addPairs(pairs: readonly (readonly string[])[]): void {
    for (const pair of pairs) {
      if (pair.length !== 2)
        throw new NodeTypeError(
          "ERR_INVALID_TUPLE",
          "Each query pair must be an iterable [name, value] tuple",
        );
      this.#list.push(pair[0]!.toWellFormed(), pair[1]!.toWellFormed());
    }
  }

  /** Of names that are the same once they are well-formed the last one counts. */
  #addProperties(properties: Record<string, string>): void {
    const places = new Map<string, number>();
    for (const [key, value] of Object.entries(properties)) {
      const name = key.toWellFormed();
      const place = places.get(name);
      if (place !== undefined) this.#list[place] = value.toWellFormed();
      else places.set(name, this.#list.push(name, value.toWellFormed()) - 1);
    }
  }

  /** What a URL has these read. @internal */
  read(query: string): void {
    const text = query.toWellFormed();
    this.#list = parseForm(text.startsWith("?") ? text.slice(1) : text);
  }

  /** @internal */
  follow(changed: (query: string) => void): void {
    this.#changed = changed;
  }

  #update(): void {
    this.#changed?.(serializeForm(this.#list));
  }

  get size(): number {
    return this.#list.length / 2;
  }

  append(name: string, value: string): void {
    this.#list.push(name.toWellFormed(), value.toWellFormed());
    this.#update();
  }

  /** Those of the name, or only those that have the value too. */
  delete(name: string, value?: string): void {
    const [wanted, wantedValue] = [name.toWellFormed(), value?.toWellFormed()];
    const list = this.#list;
    let kept = 0;
    for (let i = 0; i < list.length; i += 2) {
      const [one, other] = [list[i]!, list[i + 1]!];
      if (one === wanted && (wantedValue === undefined || other === wantedValue)) continue;
      list[kept++] = one;
      list[kept++] = other;
    }
    list.splice(kept);
    this.#update();
  }

  /** The first value of the name. */
  get(name: string): string | null {
    const at = this.#find(name.toWellFormed(), undefined);
    return at < 0 ? null : this.#list[at + 1]!;
  }

  getAll(name: string): string[] {
    const wanted = name.toWellFormed();
    const values: string[] = [];
    const list = this.#list;
    for (let i = 0; i < list.length; i += 2) if (list[i] === wanted) values.push(list[i + 1]!);
    return values;
  }

  has(name: string, value?: string): boolean {
    return this.#find(name.toWellFormed(), value?.toWellFormed()) >= 0;
  }

  #find(name: string, value: string | undefined): number {
    const list = this.#list;
    for (let i = 0; i < list.length; i += 2)
      if (list[i] === name && (value === undefined || list[i + 1] === value)) return i;
    return -1;
  }

  /** The first of the name has the value, others go. */
  set(name: string, value: string): void {
    const [wanted, given] = [name.toWellFormed(), value.toWellFormed()];
    const list = this.#list;
    let kept = 0;
    let isFound = false;
    for (let i = 0; i < list.length; i += 2) {
      const [one, other] = [list[i]!, list[i + 1]!];
      const isIt = one === wanted;
      if (isIt && isFound) continue;
      list[kept++] = one;
      list[kept++] = isIt ? given : other;
      isFound ||= isIt;
    }
    list.splice(kept);
    if (!isFound) list.push(wanted, given);
    this.#update();
  }

  /** By names, those of one name in the order they are in. */
  sort(): void {
    const pairs: [string, string][] = [...this.#pairs()];
    pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.#list = pairs.flat();
    this.#update();
  }

  forEach(callback: (value: string, name: string, params: URLSearchParams) => void): void {
    for (let i = 0; i < this.#list.length; i += 2) callback(this.#list[i + 1]!, this.#list[i]!, this);
  }

  *#pairs(): Generator<[string, string]> {
    for (let i = 0; i < this.#list.length; i += 2) yield [this.#list[i]!, this.#list[i + 1]!];
  }
  *#names(): Generator<string> {
    for (let i = 0; i < this.#list.length; i += 2) yield this.#list[i]!;
  }
  *#values(): Generator<string> {
    for (let i = 0; i < this.#list.length; i += 2) yield this.#list[i + 1]!;
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
    return serializeForm(this.#list);
  }
}
