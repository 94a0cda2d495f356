import { Plugin } from "tsfalco";

export default class Hello extends Plugin {
  static readonly id = 999;
  static readonly source = "hello";
  *open() {
    if (this.config === undefined) process.exit(1);
    yield "a";
  }
}
