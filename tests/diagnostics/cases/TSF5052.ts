import { ownTable, Plugin, TableEntry, type PluginEvent } from "tsfalco";

class Seen extends TableEntry {
  count = 0;
}

export default class Hello extends Plugin {
  readonly seen = ownTable<string, Seen>("seen", Seen);
  /** How many. */
  "hello.count"(e: PluginEvent): bigint {
    return BigInt(++this.seen.getOrCreate(e.text).count);
  }
}
