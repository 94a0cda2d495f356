import { Plugin, type AsyncEvents, type PluginEvent, type Task, type TaskHandle } from "tsfalco";

/** A task that emits as many events as it is asked for: what asynchronous events cost (async_hand.c is its rival). */
export default class Async extends Plugin {
  static readonly asyncEvents = ["beat"];
  private task: TaskHandle<number> | undefined;

  startAsync(events: AsyncEvents): void {
    this.task = events.run(work);
  }

  /** Asks for events. */
  "async.ask"(_e: PluginEvent, count: number): boolean {
    return this.task?.post(count) ?? false;
  }
}

function work(task: Task<undefined, number>): void {
  for (let count = task.receive(); count !== undefined; count = task.receive())
    for (let i = 0; i < count; i++) task.emit("beat", `tick ${i}`);
}
