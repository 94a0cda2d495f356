import { type AsyncEvents, Plugin } from "tsfalco";

export default class Hello extends Plugin {
  static readonly asyncEvents = ["hello"];
  startAsync(events: AsyncEvents): void {
    events.run((task) => {
      while (task.sleep(1000)) task.emit("hello", "world");
    });
  }
}
