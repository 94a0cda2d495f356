import { Plugin, type PluginEvent } from "tsfalco";

export default abstract class Hello extends Plugin {
  "hello.text"(e: PluginEvent): string {
    return e.text;
  }
}
