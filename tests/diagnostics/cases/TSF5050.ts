import { ownTable, Plugin, TableEntry, type PluginEvent } from "tsfalco";

class Seen extends TableEntry {
  count = 0n;
}

export default class Hello extends Plugin {
  /** How many. */
  "hello.count"(e: PluginEvent): bigint {
    const seen = ownTable<string, Seen>("seen", Seen);
    return ++seen.getOrCreate(e.text).count;
  }
}
