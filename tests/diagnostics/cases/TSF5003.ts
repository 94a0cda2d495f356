import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  /** The size of the event in bytes. */
  "hello.size"(e: PluginEvent): number {
    return e.bytes.length;
  }
}
