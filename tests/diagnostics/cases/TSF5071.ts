import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  static readonly id = 999;
  static readonly source = "hello";
  *open() {
    setTimeout(() => this.log.info("later"), 10);
    yield "a";
  }
}
