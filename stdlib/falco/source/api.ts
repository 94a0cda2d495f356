/** An event and its time. */
export interface TimedEvent {
  /** The payload: UTF-8 text, or bytes. Copied when it is yielded; no upper limit but memory. */
  data: string | Uint8Array;
  /** Nanoseconds since 1970-01-01T00:00:00Z. Absent: Falco stamps the event when it takes it. */
  time?: bigint | undefined;
}

/**
 * What a source generator yields: a payload (text is sent as UTF-8), a payload with its time, or `undefined` for
 * "nothing right now, come back": the events so far are handed over at once and Falco calls again a little later
 * (`SS_PLUGIN_TIMEOUT`). A source that waits should yield `undefined` at least every 30 ms.
 */
export type SourceEvent = string | Uint8Array | TimedEvent | undefined;

declare const syscall: unique symbol;

/**
 * An event of the kernel's, made by `syscallEvent` of "tsfalco/events": what a source without `id` and `source` yields, or
 * `undefined` as in {@link SourceEvent}. Such a source's events are of the source "syscall", as if the kernel had
 * sent them. The event is complete: nothing can be read of it, and it is copied when it is yielded.
 */
export interface SyscallSourceEvent {
  /** Types only: nothing of it exists at run time. */
  readonly [syscall]: true;
}

/** A value that can be opened, as shown to users. */
export interface OpenParam {
  /** What to give to `open`. */
  value: string;
  /** What it stands for. */
  desc?: string;
  /** What separates several values in one string, when several may be given. */
  separator?: string;
}

/** The host's side of one open source. Valid until the source is closed. */
export interface SourceInstance {
  /**
   * Notes how far the source has come, for tools that show it. (`plugin_get_progress`)
   * @param percent 0 … 100; clamped. Kept to a hundredth of a percent.
   * @param detail Shown instead of the number, such as "2/5 files".
   */
  reportProgress(percent: number, detail?: string): void;
}

/** The events of one `nextBatch` call. Owned by the host and emptied by it: do not keep it. */
export interface EventBatch {
  /**
   * Appends an event; the data is copied.
   * @param data UTF-8 text, or bytes.
   * @param time Nanoseconds since 1970; absent: Falco stamps the event when it takes it.
   */
  add(data: string | Uint8Array, time?: bigint): void;
  /** Appends an event of the kernel's, in a source without an id. */
  add(event: SyscallSourceEvent): void;
  /** The number of events added in this call. About 128 is a good batch. */
  readonly size: number;
  /** The bytes of their data. A batch is held in memory until the host has taken it: return at 1 MiB or so. */
  readonly bytes: number;
}

/** An open source with full control over its batches: the alternative to a generator. */
export interface EventStream {
  /**
   * Adds events to `batch` and tells what comes next: `"more"` (call again), `"wait"` (nothing more right now, call
   * again a little later) or `"end"`. Events added are delivered with each of the three. A throw ends the source
   * after the events already added. Should come back within 30 ms or so. (`plugin_next_batch`)
   */
  nextBatch(batch: EventBatch): "more" | "wait" | "end";
  /** Releases what the stream holds. Called once, also after an error. (`plugin_close`) */
  close?(): void;
}
