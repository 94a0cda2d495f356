import { MessageChannel, receiveMessageOnPort, type MessagePort } from "node:worker_threads";

/** How many messages wait each way at most (TSF_QUEUE_MESSAGES); the native host counts their bytes, too. */
const mostMessages = 1024;

/** Words that a task's thread and the plugin's share. */
const words = { stopping: 0, ended: 1, signal: 2, inbox: 3, outbox: 4 } as const;

/** What a task's thread is handed of its channel. */
export interface ChannelEnds {
  readonly shared: SharedArrayBuffer;
  readonly inbox: MessagePort;
  readonly outbox: MessagePort;
}

/** One direction: a port, and how many messages wait in it. */
class Queue {
  constructor(
    private readonly port: MessagePort,
    private readonly state: Int32Array,
    private readonly count: number,
  ) {}

  /** False when it is full. */
  put(message: unknown): boolean {
    if (Atomics.load(this.state, this.count) >= mostMessages) return false;
    Atomics.add(this.state, this.count, 1);
    this.port.postMessage({ message });
    return true;
  }

  take(): { readonly message: unknown } | undefined {
    const taken = receiveMessageOnPort(this.port) as { message: { message: unknown } } | undefined;
    if (!taken) return undefined;
    Atomics.sub(this.state, this.count, 1);
    return taken.message;
  }
}

/** The plugin's side of a task. */
export class PluginSide {
  readonly ends: ChannelEnds;
  readonly ports: readonly MessagePort[];
  private readonly state: Int32Array;
  private readonly inbox: Queue;
  private readonly outbox: Queue;
  private readonly own: readonly MessagePort[];
  private isClosed = false;

  constructor() {
    const shared = new SharedArrayBuffer(4 * Object.keys(words).length);
    const [inward, outward] = [new MessageChannel(), new MessageChannel()];
    this.state = new Int32Array(shared);
    this.inbox = new Queue(inward.port1, this.state, words.inbox);
    this.outbox = new Queue(outward.port1, this.state, words.outbox);
    this.own = [inward.port1, outward.port1];
    this.ports = [inward.port2, outward.port2];
    this.ends = { shared, inbox: inward.port2, outbox: outward.port2 };
  }

  get hasEnded(): boolean {
    return Atomics.load(this.state, words.ended) !== 0;
  }

  post(message: unknown): boolean {
    if (this.hasEnded || !this.inbox.put(message)) return false;
    this.signal();
    return true;
  }

  receive(): unknown {
    return this.isClosed ? undefined : this.outbox.take()?.message;
  }

  stop(): void {
    Atomics.store(this.state, words.stopping, 1);
    this.signal();
  }

  end(): void {
    Atomics.store(this.state, words.ended, 1);
  }

  /** What was not received by now is gone. */
  close(): void {
    this.isClosed = true;
    for (const port of this.own) port.close();
  }

  private signal(): void {
    Atomics.add(this.state, words.signal, 1);
    Atomics.notify(this.state, words.signal);
  }
}

/** The task's side. Its waits block its thread, as they do in a library. */
export class TaskSide {
  private readonly state: Int32Array;
  private readonly inbox: Queue;
  private readonly outbox: Queue;

  constructor({ shared, inbox, outbox }: ChannelEnds) {
    this.state = new Int32Array(shared);
    this.inbox = new Queue(inbox, this.state, words.inbox);
    this.outbox = new Queue(outbox, this.state, words.outbox);
  }

  get stopping(): boolean {
    return Atomics.load(this.state, words.stopping) !== 0;
  }

  post(message: unknown): boolean {
    return this.outbox.put(message);
  }

  sleep(ms: number): boolean {
    this.waitFor(ms, () => undefined);
    return !this.stopping;
  }

  receive(ms: number): unknown {
    return this.waitFor(ms, () => this.inbox.take())?.message;
  }

  end(): void {
    Atomics.store(this.state, words.ended, 1);
  }

  /** Until `look` finds something, the task is to stop, or `ms` have passed. */
  private waitFor<T>(ms: number, look: () => T | undefined): T | undefined {
    const until = performance.now() + (ms > 0 ? ms : 0);
    for (;;) {
      const seen = Atomics.load(this.state, words.signal);
      const found = look();
      const left = until - performance.now();
      if (found !== undefined || this.stopping || left <= 0) return found;
      Atomics.wait(this.state, words.signal, seen, left);
    }
  }
}
