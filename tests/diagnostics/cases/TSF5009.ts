import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  init(path: string): void {
    this.log.info(path);
  }
  /** The text of the event. */
  "hello.text"(e: PluginEvent): string {
    return e.text;
  }
}
