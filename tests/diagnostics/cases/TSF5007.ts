import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  *open() {
    yield "a";
  }
}
