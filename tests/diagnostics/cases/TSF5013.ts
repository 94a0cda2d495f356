import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  "hello.text"(e: PluginEvent): string {
    return e.text;
  }
}
