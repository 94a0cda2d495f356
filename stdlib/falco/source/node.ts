import { MadeEvent } from "../event/make-node.js";
import type { EventBatch, EventStream, SourceEvent, SourceInstance, SyscallSourceEvent } from "./api.js";

/** An event taken from a source; no time means that the host stamps it. */
export interface TakenEvent {
  /** The payload, or all bytes of an event of the kernel's. */
  readonly data: Uint8Array;
  readonly time: bigint | undefined;
}

/** What a source gives: payloads of its own, or, without an id, events of the kernel's. */
export type SourceKind = "payloads" | "syscalls";

/** {@link EventBatch} under Node: also what the events of a generator are collected in. */
export class NodeBatch implements EventBatch {
  readonly events: TakenEvent[] = [];
  private filling = false;
  private added = 0;

  constructor(readonly kind: SourceKind) {}

  /** Runs what may add events: a batch that is kept cannot be added to later. */
  filledBy<T>(fill: () => T): T {
    this.filling = true;
    try {
      return fill();
    } finally {
      this.filling = false;
    }
  }

  add(data: string | Uint8Array | SyscallSourceEvent, time?: bigint): void {
    if (!this.filling) throw new TypeError("EventBatch.add: the batch has been handed to the host");
    if (time !== undefined && time !== BigInt.asUintN(64, time))
      throw new RangeError(`event time ${time} is not within 0 and 2^64-1 nanoseconds`);
    const taken = this.#bytesOf(data);
    this.events.push({ data: taken, time });
    this.added += taken.length;
  }

  #bytesOf(data: string | Uint8Array | SyscallSourceEvent): Uint8Array {
    const made = MadeEvent.bytesOf(data);
    if ((made !== undefined) !== (this.kind === "syscalls"))
      throw new TypeError(
        made
          ? "a source with an id gives text or bytes"
          : "a source without an id gives events of syscallEvent",
      );
    return typeof data === "string"
      ? new TextEncoder().encode(data)
      : Uint8Array.from(made ?? (data as Uint8Array));
  }

  /** What was added, which is not in the batch any more. */
  take(): TakenEvent[] {
    this.added = 0;
    return this.events.splice(0);
  }

  get size(): number {
    return this.filling ? this.events.length : 0;
  }

  get bytes(): number {
    return this.filling ? this.added : 0;
  }
}

/** {@link SourceInstance} under Node: keeps what was reported last. */
export class NodeInstance implements SourceInstance {
  percent = 0;
  detail = "";

  reportProgress(percent: number, detail?: string): void {
    this.percent = percent > 0 ? Math.min(100, Math.round(percent * 100) / 100) : 0;
    this.detail = detail ?? "";
  }
}

/** What `open` returned, as a stream. Each batch of a generator is one turn. */
export function streamOf(opened: Iterator<AnySourceEvent> | EventStream): EventStream {
  return "nextBatch" in opened ? opened : new GeneratorStream(opened);
}

export type AnySourceEvent = SourceEvent | SyscallSourceEvent;

/** Adds what a generator has yielded. */
export function addEvent(batch: EventBatch, value: NonNullable<AnySourceEvent>): void {
  if (typeof value === "string" || value instanceof Uint8Array) batch.add(value);
  else if ("data" in value) batch.add(value.data, value.time);
  else batch.add(value);
}

class GeneratorStream implements EventStream {
  constructor(private readonly generator: Iterator<AnySourceEvent>) {}

  nextBatch(batch: EventBatch): "more" | "wait" | "end" {
    const { done, value } = this.generator.next();
    if (done) return "end";
    if (value === undefined) return "wait";
    addEvent(batch, value);
    return "more";
  }

  close(): void {
    this.generator.return?.();
  }
}
