/* Of a task: the signal that is aborted when it is asked to end. */
import { AbortController, type AbortSignal } from "./abort.js";

class Ending {
  readonly controller = new AbortController();

  constructor(readonly task: unknown) {}
}
let ending: Ending | undefined = undefined;
/** Its function is async, and has not ended: that keeps the task alive until it is asked to end. */
let isRunning = false;

/** task.signal: the same each time. It is aborted by the loop, after whoever asks for it has begun to listen. */
export function taskSignal(task: unknown): AbortSignal {
  if (ending) return ending.controller.signal;
  const made = new Ending(task);
  ending = made;
  void abortWhenAsked(made);
  return made.controller.signal;
}

async function abortWhenAsked({ task, controller }: Ending): Promise<void> {
  await taskAsked(task, isRunning);
  controller.abort();
}

/** An async function begins. */
export function taskBegin(): void {
  isRunning = true;
}

/** What it comes to: that the task's own signal has ended it is no error. */
export async function taskEnd(running: Promise<unknown>): Promise<void> {
  try {
    await running;
  } catch (error) {
    const signal = ending?.controller.signal;
    if (!signal?.aborted || error !== signal.reason) throw error;
  } finally {
    isRunning = false;
    if (ending) taskReleased(ending.task);
  }
}
