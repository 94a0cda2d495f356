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
}
