import {
  Plugin,
  type AsyncEvents,
  type PluginEvent,
  type StateDump,
  type Task,
  type TaskHandle,
} from "tsfalco";

interface Config {
  mode: string;
}

interface Item {
  n: number;
  s: string;
  big: bigint;
  yes: boolean;
  none: null;
  opt?: string;
  list: number[];
  names: string[];
  flags: boolean[];
  bigs: bigint[];
  nested: { a: { b: string }[] };
  bytes: Uint8Array;
  map: Map<string, number[]>;
  set: Set<number>;
  record: Record<string, string>;
}

interface Node {
  name: string;
  next?: Node;
}

type Sent = { kind: "item"; item: Item } | { kind: "ring"; ring: Node } | { kind: "any"; any: unknown };

const seen: string[] = [];
let counter = 0;

/** Tasks in all their ways, by the configuration. */
export default class Async extends Plugin<Config> {
  static readonly id = 999;
  static readonly source = "async";
  static readonly asyncEvents = ["text", "bytes", "done"] as const;
  private events: AsyncEvents | undefined;
  private echo: TaskHandle<Sent, string> | undefined;
  private other: TaskHandle | undefined;

  *open(): Generator<string> {
    yield "a";
  }

  startAsync(events: AsyncEvents): void {
    counter = 7;
    this.events = events;
    switch (this.config.mode) {
      case "direct":
        events.emit("text", "grüße", { time: 5n });
        events.emit("bytes", new Uint8Array([0, 255]), { source: "async" });
        return;
      case "echo":
        this.echo = events.run(echo, "x".repeat(3));
        return;
      case "throws":
        events.run(fails, { depth: 2 });
        this.other = events.run(Async.steady);
        return;
      case "endless":
        this.other = events.run(endless);
        return;
      case "recursive":
        this.other = events.run(recursive, 60);
        return;
      case "waits":
        events.run(waits, 3);
        events.run(Async.endsBySignal);
        return;
      case "unknown":
        events.emit("unlisted", "");
        return;
      case "refuses":
        events.run(echoAny, { unfit: this.events as unknown });
        return;
      default:
        throw new RangeError(`no mode ${this.config.mode}`);
    }
  }

  dumpState(dump: StateDump): void {
    dump.emit("text", `counter ${counter}`);
    if (this.config.mode === "throws") throw new Error("half a dump");
  }

  static steady(task: Task): void {
    while (task.sleep(1)) task.emit("done", String(counter++));
  }

  static async endsBySignal({ signal, log }: Task): Promise<void> {
    try {
      await new Promise<void>((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as Error));
      });
    } finally {
      log.info("ended by its signal");
    }
  }

  /** Sends to the task, or asks it. */
  "async.do"(e: PluginEvent): string {
    switch (e.text) {
      case "item":
        return String(this.echo?.post({ kind: "item", item: item() }));
      case "ring": {
        const ring: Node = { name: "a", next: { name: "b" } };
        ring.next!.next = ring;
        return String(this.echo?.post({ kind: "ring", ring }));
      }
      case "function":
        return String(this.echo?.post({ kind: "any", any: () => 1 }));
      case "error":
        return String(this.echo?.post({ kind: "any", any: [new RangeError("x")] }));
      case "emit":
        this.events?.emit("done", "from a field");
        return "emitted";
      case "running":
        return `${this.echo?.running ?? "-"} ${this.other?.running ?? "-"}`;
      case "stop":
        this.echo?.stop();
        this.other?.stop();
        return "stopped";
      default:
        return this.echo?.receive() ?? "nothing";
    }
  }
}

function item(): Item {
  return {
    n: -0.5,
    s: "grüße \u{1f600}",
    big: -9223372036854775808n,
    yes: true,
    none: null,
    list: [1, 2.5, NaN],
    names: ["a", "b".repeat(100)],
    flags: [true, false],
    bigs: [1n, 18446744073709551615n],
    nested: { a: [{ b: "c" }, { b: "d" }] },
    bytes: new Uint8Array([1, 2, 3]).subarray(1),
    map: new Map([["k", [1, 2]]]),
    set: new Set([3, 1, 2]),
    record: { z: "1", "2": "two", a: "3" },
  };
}

function echo(task: Task<string, Sent, string>): void {
  seen.push(task.input);
  task.post(`started ${seen.length} ${counter} ${task.input}`);
  for (let sent = task.receive(); sent !== undefined; sent = task.receive()) {
    if (sent.kind === "ring") task.post(String(sent.ring.next?.next === sent.ring));
    else if (sent.kind === "item") task.post(told(sent.item));
    else task.post(typeof sent.any);
  }
  task.emit("done", "echo");
}

function told(i: Item): string {
  const keys = Object.keys(i).join();
  const record = Object.entries(i.record).map(([key, value]) => `${key}=${value}`);
  const parts = [
    `${i.n} ${i.s} ${i.big} ${i.yes} ${i.none} ${i.opt} ${i.list.join()} ${i.names.map((n) => n.length).join()}`,
    `${i.flags.join()} ${i.bigs.join()} ${i.nested.a.map(({ b }) => b).join()} ${i.bytes.length} ${i.bytes[0]}`,
    `${i.map.get("k")?.join()} ${[...i.set].join()} ${record.join()} ${keys}`,
  ];
  return parts.join("|");
}

function echoAny(task: Task<{ unfit: unknown }>): void {
  task.emit("done", typeof task.input.unfit);
}

/** With a loop of its own. */
async function waits(task: Task<number>): Promise<void> {
  const { signal } = task;
  for (let i = 0; i < task.input; i++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    task.emit("text", `${i} ${signal.aborted}`);
  }
  const interval = setInterval(() => undefined, 3_600_000);
  await new Promise((resolve) => signal.addEventListener("abort", resolve));
  clearInterval(interval);
  await new Promise((resolve) => setTimeout(resolve, 1));
  task.log.info(`${signal.aborted} ${signal === task.signal} ${task.stopping} ${String(signal.reason)}`);
  throw new RangeError("at the end");
}

function fails(task: Task<{ depth: number }>): void {
  if (task.input.depth > 0) throw new RangeError(`deeper than ${task.input.depth}`);
}

function endless(task: Task): void {
  task.emit("done", "begins");
  let n = 0;
  while (n >= 0) n = (n + 1) % 1000;
}

function recursive(task: Task<number>): void {
  task.emit("done", "begins");
  task.emit("done", String(fib(task.input)));
}

function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}
