import { Plugin, type Capture, type PluginEvent, type Routine, type TaskHandle } from "tsfalco";

let turns = 0;

interface Config {
  /** Turns until a routine is done; 0: never. */
  turns?: number;
}

/** Routines of captures. */
export default class Routines extends Plugin<Config> {
  private handle: TaskHandle<string, string> | undefined;
  private last: TaskHandle | undefined;
  private capture: Capture | undefined;

  captureOpen(capture: Capture): void {
    this.capture = capture;
    this.handle = capture.run(count, this.config.turns ?? 0);
    this.last = capture.run(Routines.fails);
    if (this.config.turns === 13) throw new RangeError("not 13");
  }

  captureClose(): void {
    this.log.info(`closed after ${this.handle?.receive()}, ${this.handle?.running} ${this.last?.running}`);
  }

  static fails(routine: Routine): boolean {
    turns++;
    if (turns === 3) throw new Error("third turn");
    return routine.sleep(1);
  }

  /** Whether it is running, what it has sent, or another one too late. */
  "routines.do"(e: PluginEvent): string {
    if (e.text === "late") return String(this.capture?.run(count, 1).running);
    if (e.text === "running") return `${this.handle?.running} ${this.last?.running}`;
    return this.handle?.receive() ?? "nothing";
  }
}

function count(routine: Routine<number, string, string>): boolean {
  turns++;
  if (turns <= 3 || turns === routine.input) routine.post(`turn ${turns}`);
  return turns !== routine.input && routine.sleep(1);
}
