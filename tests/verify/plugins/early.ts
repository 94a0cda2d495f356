import { type AsyncEvents, Plugin, type PluginEvent, type Task } from "tsfalco";

/** Emits events while it starts, which a host may refuse. */
export default class Early extends Plugin {
  static readonly id = 999;
  static readonly source = "early";
  static readonly asyncEvents = ["early"];

  *open() {
    yield "a";
  }

  startAsync(events: AsyncEvents): void {
    events.emit("early", "now");
    events.emit("early", "and again");
    events.run(work, 10);
  }

  /** The payload. */
  "early.text"(e: PluginEvent): string {
    return e.text;
  }
}

function work(task: Task<number>): void {
  while (task.sleep(task.input)) task.emit("early", "later");
}
