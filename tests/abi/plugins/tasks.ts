import {
  Plugin,
  type AsyncEvents,
  type Task,
  type TaskHandle,
  type StateDump,
  type PluginEvent,
} from "tsfalco";
let started = 0;
interface In {
  seconds: number;
  names: string[];
  tags: Map<string, { n: number }>;
  deep: { big: bigint; bytes: Uint8Array; opt?: string };
}
export default class Heartbeat extends Plugin<{ seconds?: number }> {
  static readonly asyncEvents = ["heartbeat", "state"];
  handle: TaskHandle<string, { count: number }> | undefined;
  startAsync(events: AsyncEvents): void {
    started++;
    events.emit("heartbeat", "first");
    this.handle = events.run(beat, {
      seconds: this.config.seconds ?? 1,
      names: ["a", "b"],
      tags: new Map([["k", { n: 2 }]]),
      deep: { big: 12n, bytes: new Uint8Array([1, 2]) },
    });
    this.handle.post("hello");
    events.run(waits);
  }
  dumpState(dump: StateDump): void {
    dump.emit("state", `started ${started}`);
  }
  /** running */
  "hb.running"(_e: PluginEvent): boolean {
    return this.handle?.running ?? false;
  }
}
function beat(task: Task<In, string, { count: number }>): void {
  const { seconds, names, tags, deep } = task.input;
  task.log.info(
    `${names.join()} ${tags.get("k")?.n} ${deep.big} ${deep.bytes[1]} ${started} ${task.input === task.input}`,
  );
  let n = 0;
  do {
    task.emit("heartbeat", `tick ${n++} ${task.receive(0) ?? "-"}`, { time: 5n });
    task.post({ count: n });
  } while (task.sleep(seconds * 10));
  task.emit("heartbeat", "bye");
}
async function waits({ signal }: Task): Promise<void> {
  const timer = setInterval(() => undefined, 1);
  await new Promise((resolve) => signal.addEventListener("abort", resolve));
  clearInterval(timer);
  await new Promise((resolve) => setTimeout(resolve, 1));
  signal.throwIfAborted();
}
