import { Plugin, type PluginEvent } from "tsfalco";

/** Calls the host's log function in the middle of everything. */
export default class Logging extends Plugin {
  static readonly id = 8;
  static readonly source = "logging";
  static readonly version = "1.0.0";
  static readonly contact = "https://github.com/tsfalco";
  *open() {
    for (let i = 0; ; i++) {
      if (i % 50 === 49) this.log.info("from the source");
      yield `event ${i}`;
    }
  }
  /** The text, after a line in the log. */
  "logging.text"(e: PluginEvent): string {
    const text = `${e.text}!`;
    this.log.info("from the field");
    return text;
  }
  /** The text's length. */
  "logging.length"(e: PluginEvent): bigint {
    return BigInt(e.text.length);
  }
}
