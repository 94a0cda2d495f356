import type { EventStream, SourceEvent } from "../falco/source/api.js";
import { NodeBatch, streamOf, type NodeInstance, type TakenEvent } from "../falco/source/node.js";
import type { InstanceUnderTest, Progress, TestEvent } from "./plugin-under-test.js";
import { decodeUtf8, noThread, pluginEventType } from "./test-event.js";

/** What a plugin's `open` returns. */
export type OpenedSource = Iterator<SourceEvent> | EventStream;

const batchSize = 128;
/** How long to wait, in milliseconds, when a source has nothing right now. */
const idleTime = 5;

/** An open source that runs in Node. `guard` runs plugin code and notes what it throws. */
export class NodeSource implements InstanceUnderTest {
  readonly #stream: EventStream;
  readonly #instance: NodeInstance;
  readonly #sourceName: string;
  readonly #guard: <T>(action: () => T) => T;
  /** Taken from the plugin and not yet given to the test. */
  readonly #queue: TakenEvent[] = [];
  #state: "more" | "wait" | "end" = "more";
  #failure: unknown;
  #lastNumber = 0n;
  #closed = false;

  constructor(
    opened: OpenedSource,
    instance: NodeInstance,
    sourceName: string,
    guard: <T>(action: () => T) => T,
  ) {
    this.#stream = streamOf(opened, batchSize);
    this.#instance = instance;
    this.#sourceName = sourceName;
    this.#guard = guard;
  }

  get ended(): boolean {
    return this.#state === "end" && this.#queue.length === 0 && this.#failure === undefined;
  }

  async next(max = batchSize): Promise<TestEvent[]> {
    if (this.#closed) throw new Error("the source is closed");
    if (this.#queue.length === 0 && this.#failure === undefined && this.#state !== "end") this.#pull();
    if (this.#queue.length === 0 && this.#failure !== undefined) throw this.#failure;
    return this.#queue.splice(0, max).map((taken) => this.#number(taken));
  }

  async readAll(max = 100_000): Promise<TestEvent[]> {
    const events: TestEvent[] = [];
    while (!this.ended) {
      events.push(...(await this.next()));
      if (events.length > max) throw new Error(`the source gave more than ${max} events`);
      if (this.#state === "wait") await new Promise((resolve) => setTimeout(resolve, idleTime));
    }
    return events;
  }

  async progress(): Promise<Progress> {
    return { percent: this.#instance.percent, detail: this.#instance.detail };
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#guard(() => this.#stream.close?.());
  }

  /** Asks the plugin for a batch. What it added before it failed is kept; the failure comes after it. */
  #pull(): void {
    const batch = new NodeBatch();
    try {
      this.#state = this.#guard(() => this.#stream.nextBatch(batch));
    } catch (error) {
      this.#failure = error;
    }
    this.#queue.push(...batch.events);
  }

  #number({ data, time }: TakenEvent): TestEvent {
    return {
      data,
      text: decodeUtf8(data),
      time: time ?? BigInt(Date.now()) * 1_000_000n,
      num: ++this.#lastNumber,
      source: this.#sourceName,
      type: pluginEventType,
      tid: noThread,
    };
  }
}
