import type { Routine, TaskHandle } from "../async/api.js";

/** A capture that begins or ends: what the host offers to the plugin for the time of the call. */
export interface Capture {
  /**
   * Starts a routine: `fn` is called again and again while it returns true, by a thread of the host's, or of the plugin's
   * own where the host has none (stock Falco). It is the name of a function at the top of a file, or of a static method,
   * and has module variables of its own, as a {@link Task} has; `input` is copied. Wait in it, with {@link Routine.sleep}:
   * nobody else does. It ends with the capture, before `captureClose`. What it throws is logged and ends it.
   * @throws TypeError after captureOpen, RangeError when 64 tasks and routines are running already.
   */
  run<Input, Inbox, Outbox>(
    fn: (routine: Routine<Input, Inbox, Outbox>) => boolean,
    input: NoInfer<Input>,
  ): TaskHandle<Inbox, Outbox>;
  run<Inbox, Outbox>(fn: (routine: Routine<undefined, Inbox, Outbox>) => boolean): TaskHandle<Inbox, Outbox>;
}
