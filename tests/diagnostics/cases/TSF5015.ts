import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  static readonly version = "1.0";
  /** The text of the event. */
  "hello.text"(e: PluginEvent): string {
    return e.text;
  }
}
