import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  "hello.at"(e: PluginEvent, index: boolean): string {
    return e.text + String(index);
  }
}
