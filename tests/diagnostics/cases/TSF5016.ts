import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  parse(e: PluginEvent): void {
    this.log.info(e.text);
  }
  /** The text of the event. */
  "hello.text"(e: PluginEvent): string {
    return e.text;
  }
}
