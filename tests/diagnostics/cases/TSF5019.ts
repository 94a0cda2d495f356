import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  /** The text of the event. */
  "hello.text"(e: PluginEvent): string {
    this.metrics.counter("seen").add();
    return e.text;
  }
}
