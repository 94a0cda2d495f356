import { Plugin } from "tsfalco";
import { syscallEvent } from "tsfalco/events";

export default class Hello extends Plugin {
  static readonly id = 999;
  static readonly source = "hello";
  *open() {
    yield syscallEvent.CloseExit({ fd: 3n });
  }
}
