import { type AsyncEvents, Plugin } from "tsfalco";

export default class Hello extends Plugin {
  static readonly id = 999;
  static readonly source = "hello";
  *open() {
    yield "a";
  }
  startAsync(events: AsyncEvents): void {
    events.emit("hello", "world");
  }
}
