import { Plugin, type PluginEvent } from "tsfalco";

export default abstract class Hello extends Plugin {
  /** The text of the event. */
  "hello.text"(e: PluginEvent): string {
    return e.text;
  }
}
