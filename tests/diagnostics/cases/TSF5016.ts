import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  tables(): void {
    this.log.info("state");
  }
  /** The text of the event. */
  "hello.text"(e: PluginEvent): string {
    return e.text;
  }
}
