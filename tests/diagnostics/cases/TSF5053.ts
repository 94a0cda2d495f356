import { ownTable, Plugin, TableEntry, type PluginEvent } from "tsfalco";

class Seen extends TableEntry {
  count = 0n;
}

export default class Hello extends Plugin {
  static readonly id = 999;
  static readonly source = "hello";
  readonly seen = ownTable<string, Seen>("seen", Seen);
  *open() {
    yield "hello";
  }
}
