import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  /** The text of the event. */
  "hello.the text"(e: PluginEvent): string {
    return e.text;
  }
}
