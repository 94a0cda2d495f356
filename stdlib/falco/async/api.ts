import type { Logger } from "../base/logger.js";

/** What an asynchronous event may say besides its name and data. */
export interface EmitOptions {
  /**
   * The source that it belongs to. Absent: the plugin's own, or "syscall" for a plugin without one. The host gives
   * live events the number of the source that is open, whatever stands here.
   */
  source?: string | undefined;
  /** Nanoseconds since 1970. Absent: the host stamps the event when it takes it; {@link StateDump} takes the clock's. */
  time?: bigint | undefined;
}

/** Emits asynchronous events: events beside those of a source, of the plugin's own names. */
interface Emitter {
  /**
   * Hands an event to the host, which copies it: type 402, without a thread.
   * @param name One of `asyncEvents`.
   * @param data UTF-8 text, or bytes.
   * @throws TypeError when `asyncEvents` does not list the name, the source is none of these events, or the host takes
   * none any more; Error with the host's words when it refuses this one. Refused events are counted. When its queue
   * is full (4096 events in libsinsp) a host drops events without a word.
   */
  emit(name: string, data: string | Uint8Array, options?: EmitOptions): void;
}

/**
 * What `startAsync` is given: emits, and starts tasks. Good until the host stops asynchronous events (it closes, or the
 * plugin is destroyed); a TypeError from then on.
 */
export interface AsyncEvents extends Emitter {
  /**
   * Starts `fn` on a thread of its own. It is the name of a function at the top of a file, or of a static method. It runs
   * in a world of its own, as in a worker of Node: module variables are made anew there, and nothing is shared.
   *
   * `input` is copied (as structuredClone does): primitives, strings, bytes, arrays, plain objects, Records, Map, Set.
   * A TypeError names what cannot be. The task is stopped, and waited for, when the host stops asynchronous events.
   * @throws RangeError when 64 tasks are running already.
   */
  run<Input, Inbox, Outbox>(
    fn: (task: Task<Input, Inbox, Outbox>) => void | Promise<void>,
    input: NoInfer<Input>,
  ): TaskHandle<Inbox, Outbox>;
  run<Inbox, Outbox>(
    fn: (task: Task<undefined, Inbox, Outbox>) => void | Promise<void>,
  ): TaskHandle<Inbox, Outbox>;
}

/**
 * A routine of a capture as it sees itself ({@link Capture.run}).
 *
 * @typeParam Input What it was started with.
 * @typeParam Inbox What the plugin posts to it.
 * @typeParam Outbox What it posts to the plugin.
 */
export interface Routine<Input = undefined, Inbox = never, Outbox = never> {
  /** Its copy of what it was started with. */
  readonly input: Input;
  /** It was asked to end. */
  readonly stopping: boolean;
  /** Falco's log. */
  readonly log: Logger;
  /** Waits. False when it is to stop, at once then. */
  sleep(ms: number): boolean;
  /**
   * The next message of the plugin; undefined when none comes within `ms` (absent: no limit) or it is to stop. What was
   * posted before the stop is still given.
   */
  receive(ms?: number): Inbox | undefined;
  /**
   * Sends a copy to the plugin, which finds it with {@link TaskHandle.receive}. False when it was not taken: the plugin
   * has left 1024 messages, or 64 MiB of them.
   */
  post(message: Outbox): boolean;
}

/**
 * A task as it sees itself. What it throws is logged with its line and ends it alone.
 *
 * It is to end soon after it was asked to: {@link Task.sleep} and {@link Task.receive} come back at once then. One that
 * does not within two seconds is ended in the next turn of one of its loops, without its `finally` blocks.
 *
 * The function may be async: promises, timers, `fetch` and sockets go on in a loop of the task's own, and the task ends
 * when nothing is left to wait for. {@link Task.sleep} and {@link Task.receive} keep the whole thread waiting.
 */
export interface Task<Input = undefined, Inbox = never, Outbox = never>
  extends Routine<Input, Inbox, Outbox>, Emitter {
  /**
   * Aborted when the task is asked to end: for `fetch`, timers and all that takes a signal. When the reason of its abort
   * is what an async function ends with, that is no error. On Linux only.
   */
  readonly signal: AbortSignal;
}

/** A task as its plugin sees it. */
export interface TaskHandle<Inbox = never, Outbox = never> {
  /** It has not ended. */
  readonly running: boolean;
  /** Sends a copy to the task. False when it was not taken: the task has ended, or has left as much as Task.post says. */
  post(message: Inbox): boolean;
  /**
   * The next message of the task; undefined when there is none now. What an ended task has sent stays until
   * asynchronous events are stopped, or 64 other tasks were started.
   */
  receive(): Outbox | undefined;
  /** Asks the task to end, and does not wait for it. */
  stop(): void;
}

/** What `dumpState` is given, good until it returns. */
export interface StateDump {
  /** As {@link Task.emit}, but nothing is stamped later: an event carries the time it is given, or the clock's now. */
  emit(name: string, data: string | Uint8Array, options?: EmitOptions): void;
}
