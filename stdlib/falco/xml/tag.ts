// In the language that plugins are compiled from: the compiler takes this file into programs.
import {
  AMPERSAND,
  APOSTROPHE,
  EQUALS,
  GREATER,
  isBlank,
  isNameText,
  LESS,
  mayBeginName,
  mayBeInName,
  QUOTE,
} from "./characters.js";
import { withEntities } from "./entities.js";
import type { XmlInput } from "./input.js";

/** Reads what stands in a tag, from `at` on up to `end`. */
export class TagReader {
  readonly #input: XmlInput;
  readonly end: number;
  at: number;

  constructor(input: XmlInput, at: number, end: number) {
    this.#input = input;
    this.at = at;
    this.end = end;
  }

  get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  /** Passes over blanks. Returns whether there are some. */
  blanks(): boolean {
    const from = this.at;
    while (!this.isAtEnd && isBlank(this.#input.bytes[this.at]!)) this.at++;
    return this.at > from;
  }

  /** @param what What needs the name. */
  name(what: string): string {
    const { bytes } = this.#input;
    const from = this.at;
    if (this.isAtEnd || !mayBeginName(bytes[from]!)) this.fail(`a name is expected ${what}`);
    while (!this.isAtEnd && mayBeInName(bytes[this.at]!)) this.at++;
    const name = this.#input.text(from, this.at);
    if (!isNameText(name)) this.#input.fail(`'${name}' is no name`, from);
    return name;
  }

  /** `=` and a value in quotes, whose blanks are all spaces then. */
  value(): string {
    const { bytes } = this.#input;
    this.blanks();
    if (this.isAtEnd || bytes[this.at] !== EQUALS) this.fail("'=' is expected");
    this.at++;
    this.blanks();
    const [from, to] = this.quoted();
    let hasEntities = false;
    let hasBlanks = false;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (byte === LESS) this.#input.fail("'<' in a value", i);
      hasEntities ||= byte === AMPERSAND;
      hasBlanks ||= byte < 0x20;
    }
    let text = this.#input.text(from, to);
    if (hasBlanks) text = text.replaceAll("\t", " ").replaceAll("\n", " ");
    return hasEntities ? withEntities(text, this.#input, from) : text;
  }

  /** Where what stands in quotes begins and ends. */
  quoted(): [number, number] {
    const { bytes } = this.#input;
    const quote = this.isAtEnd ? 0 : bytes[this.at]!;
    if (quote !== QUOTE && quote !== APOSTROPHE) this.fail("a quote is expected");
    const from = this.at + 1;
    const to = bytes.indexOf(quote, from);
    if (to < 0 || to >= this.end) this.fail("a quote is not closed");
    this.at = to + 1;
    return [from, to];
  }

  fail(message: string): never {
    return this.#input.fail(message, this.at);
  }
}

/** Where the `>` is that ends a tag which begins at `from`; -1 when it is not there yet. */
export function endOfTag(bytes: Uint8Array, from: number): number {
  let quote = 0;
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === GREATER) return i;
  }
  return -1;
}
