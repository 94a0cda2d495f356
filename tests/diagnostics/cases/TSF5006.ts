import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  static readonly id = Math.random();
  static readonly source = "hello";
  *open() {
    yield "a";
  }
}
