import { hostTable, Plugin, type PluginEvent, type UInt64 } from "tsfalco";

/** Reads the table of the sampler, which the host has loaded before it. */
export default class Reader extends Plugin {
  static readonly name = "sampler-reader";
  static readonly extractSources = ["sampler"];
  static readonly parseSources = ["sampler"];

  readonly samples = hostTable<string, { count: UInt64; first: UInt64 }>("samples");

  /** The word "reset" sets all counts back. */
  parse(e: PluginEvent): void {
    if (e.text !== "reset") return;
    this.samples.forEach((sample) => {
      sample.count = 0n;
    });
  }

  /** How often the event's word has come, as the table says. */
  "samples.count"(e: PluginEvent): bigint | undefined {
    return this.samples.get(e.text)?.count;
  }

  /** How often all words have come. */
  "samples.total"(): bigint {
    let total = 0n;
    this.samples.forEach((sample) => {
      total += sample.count;
    });
    return total;
  }
}
