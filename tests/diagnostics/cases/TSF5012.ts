import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  /** The first word of the event. */
  "hello.first"(e: PluginEvent): string | undefined {
    return e.memo((event) => event.text.split(" "))[0];
  }
}
