import { Plugin, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  static readonly id = 999;
  static readonly source = "hello";
  async init() {
    await null;
  }
  *open() {
    yield "a";
  }
}
