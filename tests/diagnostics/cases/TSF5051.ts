import { ownTable, Plugin, TableEntry, type PluginEvent } from "tsfalco";

class Seen extends TableEntry {
  count = 0n;
}

export default class Hello extends Plugin {
  readonly seen = ownTable<number, Seen>("seen", Seen);
  /** How many. */
  "hello.count"(e: PluginEvent): bigint {
    return ++this.seen.getOrCreate(e.text.length).count;
  }
}
