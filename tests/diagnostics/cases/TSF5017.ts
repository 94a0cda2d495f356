import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  eventTostring(e: PluginEvent): string {
    return e.text;
  }
  /** The text of the event. */
  "hello.text"(e: PluginEvent): string {
    return e.text;
  }
}
