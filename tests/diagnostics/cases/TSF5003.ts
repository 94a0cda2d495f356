import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  "hello.size"(e: PluginEvent): number {
    return e.bytes.length;
  }
}
