import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  /** A character of the text. */
  "hello.at"(e: PluginEvent, index: boolean): string {
    return e.text + String(index);
  }
}
