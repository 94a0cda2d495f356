import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  static readonly extractEventTypes = [402];
  /** The text of the event. */
  "hello.text"(e: PluginEvent): string {
    return e.text;
  }
}
