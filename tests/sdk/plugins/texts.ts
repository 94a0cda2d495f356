import { parseJson, parseRfc3339, Plugin, type PluginEvent } from "tsfalco";

/** What the parsers of the SDK make of any text. */
export default class Texts extends Plugin {
  static readonly id = 999;
  static readonly source = "texts";

  /** As a time. */
  "texts.time"(e: PluginEvent): string {
    return String(parseRfc3339(e.text));
  }

  /** As JSON. */
  "texts.json"(e: PluginEvent): string {
    return parseJson(e.text).raw;
  }

  readonly #word = /[a-z]+/gi;
  /** Text as regular expressions see it: borrowed from the event, kept in the plugin, made anew. */
  "texts.patterns"(e: PluginEvent): string {
    const request = /^(?<method>[A-Z]+) (\S+)(?: HTTP\/(?<version>[\d.]+))?$/.exec(e.text);
    if (request) this.#last = request;
    this.#word.lastIndex = 0;
    const first = this.#word.exec(e.text)?.[0] ?? "none";
    const hidden = e.text.replace(/\d/g, (digit) => String(9 - Number(digit)));
    const made = new RegExp(`^${first}`, "i").test(e.text);
    const { method, version } = this.#last?.groups ?? {};
    return [
      first,
      this.#word.lastIndex,
      hidden,
      made,
      method ?? "-",
      version ?? "-",
      this.#last?.[2] ?? "-",
      /\s/.test(e.text),
    ].join("|");
  }
  #last: RegExpExecArray | undefined;
}
