import { Plugin, type AsyncEvents, type StateDump, type Task } from "tsfalco";

interface Config {
  /** Seconds from one heartbeat to the next. @exclusiveMinimum 0 @default 10 */
  seconds?: number;
  /** What each heartbeat says. @default tick */
  text?: string;
}

/** Says now and then that Falco is alive, whatever source is open. */
export default class Heartbeat extends Plugin<Config> {
  static readonly asyncEvents = ["heartbeat", "heartbeat_config"];
  static readonly asyncSources = [];

  startAsync(events: AsyncEvents): void {
    const { seconds = 10, text = "tick" } = this.config;
    events.run(beat, { seconds, text });
  }

  /** Captures begin with what was configured. */
  dumpState(dump: StateDump): void {
    dump.emit("heartbeat_config", JSON.stringify(this.config));
  }
}

function beat(task: Task<{ seconds: number; text: string }>): void {
  const { seconds, text } = task.input;
  for (let n = 1; task.sleep(seconds * 1000); n++) task.emit("heartbeat", `${text} ${n}`);
}
