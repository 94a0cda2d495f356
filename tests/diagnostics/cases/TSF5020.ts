import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  private readonly collections = this.metrics.counter("collections");
  /** The text of the event. */
  "hello.text"(e: PluginEvent): string {
    this.collections.add();
    return e.text;
  }
}
