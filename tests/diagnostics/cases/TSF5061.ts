import { hostTable, Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  readonly samples = hostTable<string, { count: number }>("samples");
  /** How often a text came. */
  "hello.count"(e: PluginEvent): string {
    return `${this.samples.get(e.text)?.count}`;
  }
}
