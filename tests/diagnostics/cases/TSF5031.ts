import { type AsyncEvents, Plugin, type Task } from "tsfalco";

class Place {
  constructor(readonly url: string) {}
}

export default class Hello extends Plugin {
  static readonly asyncEvents = ["hello"];
  startAsync(events: AsyncEvents): void {
    events.run(greet, new Place("a"));
  }
}

function greet(task: Task<Place>): void {
  task.emit("hello", task.input.url);
}
