import type { EventStream } from "../falco/source/api.js";
import {
  NodeBatch,
  streamOf,
  type AnySourceEvent,
  type NodeInstance,
  type TakenEvent,
} from "../falco/source/node.js";
import { cutPrintable, printableStart } from "./host-text.js";
import { AsyncPull } from "./async-pull.js";
import type { PluginCalls } from "./plugin-calls.js";
import { PluginError } from "./plugin-error.js";
import type { InstanceUnderTest, Progress, TestEvent } from "./plugin-under-test.js";
import { rawHead } from "./raw-event.js";
import { decodeUtf8, noThread, pluginEventType } from "./test-event.js";

/** What a plugin's `open` returns. */
export type OpenedSource = Iterator<AnySourceEvent> | AsyncGenerator<AnySourceEvent> | EventStream;

// Of a batch of the native host (runtime-c, abi_source.c).
const batchEvents = 128;
const batchBytes = 1 << 20;
/** Milliseconds; also the longest wait for events. */
const batchTime = 30;
const longestPause = 10;
/** Bytes: Falco keeps so many of a failed next_batch's error, and the native host of what is reported as progress. */
const errorSize = 255;
/** Bytes of an event besides its payload. */
const eventHead = 38;

/** Of an event that the host stamps. */
const noTime = 0xffff_ffff_ffff_ffffn;

/** What a source needs of the plugin that it belongs to. */
export interface SourceOwner {
  readonly calls: PluginCalls;
  readonly sourceName: string;
  /** The line of `open`. */
  readonly place: string | undefined;
  /** Whether `open` takes the instance, and so may report progress. */
  readonly reportsProgress: boolean;
  /** So many events, and bytes of their payloads, were taken. */
  delivered(events: number, bytes: number): void;
  /** Another event will come. */
  forgetEvent(): void;
}

/** An open source that runs in Node. */
export class NodeSource implements InstanceUnderTest {
  /** Undefined for an async generator. */
  readonly #stream: EventStream | undefined;
  readonly #pull: AsyncPull | undefined;
  /** One for all calls: the plugin may keep it. */
  readonly #batch: NodeBatch;
  /** Taken from the plugin and not yet given to the test. */
  readonly #queue: TakenEvent[] = [];
  #failure: PluginError | undefined;
  /** No event will come any more. */
  #isOver = false;
  /** The test was told so. */
  #ended = false;
  #pause = 1;
  #lastNumber = 0n;
  #closed = false;

  constructor(
    opened: OpenedSource,
    private readonly instance: NodeInstance,
    private readonly owner: SourceOwner,
  ) {
    this.#batch = new NodeBatch(owner.sourceName === "" ? "syscalls" : "payloads");
    if (Symbol.asyncIterator in opened)
      this.#pull = new AsyncPull(opened, this.#batch, owner.calls, owner.place);
    else this.#stream = streamOf(opened);
  }

  get ended(): boolean {
    return this.#ended;
  }

  async next(max = batchEvents): Promise<TestEvent[]> {
    if (this.#closed) throw new Error("the source is closed");
    if (this.#ended) return [];
    if (this.#queue.length === 0 && !this.#isOver) await this.#fetch();
    if (this.#queue.length > 0) return this.#queue.splice(0, max).map((taken) => this.#number(taken));
    if (this.#failure) {
      this.owner.calls.note(this.#failure);
      throw this.#failure;
    }
    this.#ended = this.#isOver;
    return [];
  }

  async readAll(max = 100_000): Promise<TestEvent[]> {
    const events: TestEvent[] = [];
    while (!this.ended) {
      events.push(...(await this.next()));
      if (events.length > max) throw new Error(`the source gave more than ${max} events`);
    }
    return events;
  }

  async progress(): Promise<Progress> {
    if (this.#closed) throw new Error("the source is closed");
    if (!this.owner.reportsProgress) return { percent: 0, detail: "" };
    const { percent, detail } = this.instance;
    return { percent, detail: detail === "" ? `${percent.toFixed(2)}%` : printableStart(detail, errorSize) };
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.owner.forgetEvent();
    await this.#pull?.close();
    this.owner.calls.runLogged(() => this.#stream?.close?.());
  }

  /** Gathers a batch until there is something to say, for 30 ms at most. What came before a failure is kept. */
  async #fetch(): Promise<void> {
    this.owner.forgetEvent();
    const batch = this.#batch;
    if (this.#pull) await this.#gatherAsync(this.#pull);
    // Pauses count as long as they were meant to be: those of a busy machine are longer than the native host's.
    for (let spent = 0; this.#stream && spent < batchTime;) {
      const started = performance.now();
      const isIdle = this.#gather(batch, started);
      if (this.#isOver || batch.events.length > 0) break;
      spent += performance.now() - started + (isIdle ? this.#pause : 0);
      if (isIdle) await new Promise((resolve) => setTimeout(resolve, this.#pause));
      this.#pause = Math.min(this.#pause * 2, longestPause);
    }
    if (batch.events.length > 0) this.#pause = 1;
    const taken = batch.take();
    this.owner.delivered(
      taken.length,
      taken.reduce((sum, { data }) => sum + data.length, 0),
    );
    this.#queue.push(...taken);
  }

  async #gatherAsync(pull: AsyncPull): Promise<void> {
    const batch = this.#batch;
    const isFull = (): boolean => batch.events.length >= batchEvents || sizeOf(batch) >= batchBytes;
    try {
      this.#isOver = await pull.gather({ time: batchTime, isFull });
    } catch (error) {
      this.#fail(error as PluginError);
    }
  }

  #fail(error: PluginError): void {
    this.#isOver = true;
    this.#failure = new PluginError(cutPrintable(error.message, errorSize), { cause: error });
    this.owner.calls.log("error", error.message);
  }

  /** Asks the plugin until it has nothing now (true), or the batch is full. */
  #gather(batch: NodeBatch, started: number): boolean {
    while (batch.events.length < batchEvents && sizeOf(batch) < batchBytes) {
      const before = batch.events.length;
      const state = this.#ask(batch);
      if (state === "end") this.#isOver = true;
      if (state !== "more" || batch.events.length === before) return true;
      if (performance.now() - started >= batchTime) return false;
    }
    return false;
  }

  #ask(batch: NodeBatch): "more" | "wait" | "end" {
    const { calls } = this.owner;
    try {
      return calls.run(
        () => batch.filledBy(() => this.#stream!.nextBatch(batch)),
        undefined,
        this.owner.place,
      );
    } catch (error) {
      this.#fail(error as PluginError);
      return "end";
    }
  }

  #number({ data, time }: TakenEvent): TestEvent {
    if (this.#batch.kind === "syscalls") return wholeEvent(data, ++this.#lastNumber);
    return {
      data,
      text: decodeUtf8(data),
      time: time ?? now(),
      num: ++this.#lastNumber,
      source: this.owner.sourceName,
      type: pluginEventType,
      tid: noThread,
    };
  }
}

function sizeOf({ events, kind }: NodeBatch): number {
  const head = kind === "payloads" ? eventHead : 0;
  return events.reduce((sum, { data }) => sum + ((data.length + head + 7) & ~7), 0);
}

function now(): bigint {
  return BigInt(Date.now()) * 1_000_000n;
}

/** An event of the kernel's as the host gives it on: with its clock's time where there is none. */
function wholeEvent(raw: Uint8Array, num: bigint): TestEvent {
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  if (view.getBigUint64(0, true) === noTime) view.setBigUint64(0, now(), true);
  return { data: new Uint8Array(0), text: "", num, source: "syscall", raw, ...rawHead(raw) };
}
