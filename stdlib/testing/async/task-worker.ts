/** The thread of a task under Node: runs the plugin's modules anew, then the task's function. Started by node-tasks.ts. */
import { format } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import type { EmitOptions, Task } from "../../falco/async/api.js";
import type { Logger } from "../../falco/base/logger.js";
import { severities, type Severity } from "../plugin-under-test.js";
import { sdk } from "../sdk.js";
import { TaskSide, type ChannelEnds } from "./channel.js";
import { emission, type AsyncNames, type Emitted } from "./emission.js";
import { thrownText } from "../plugin-calls.js";
import { plainCopy } from "./plain-copy.js";

/** What the thread is started with. */
export interface TaskStart {
  readonly entry: string;
  /** The module of the function, the name it is exported by, and for a static method its own. */
  readonly module: string;
  readonly exported: string;
  readonly member: string | undefined;
  /** It is called again while it returns true. */
  readonly isRoutine: boolean;
  readonly sdkHandle: string;
  readonly input: unknown;
  readonly names: AsyncNames;
  readonly channel: ChannelEnds;
}

/** What the thread tells. */
export type TaskTold =
  | { readonly kind: "event"; readonly event: Emitted }
  | { readonly kind: "log"; readonly severity: Severity; readonly message: string }
  | {
      readonly kind: "error";
      readonly name: string;
      readonly message: string;
      readonly stack: string | undefined;
    };

const start = workerData as TaskStart;
const side = new TaskSide(start.channel);
const tell = (told: TaskTold): void => parentPort!.postMessage(told);

/** Aborted when the task is asked to end. Waiting for that keeps the thread alive while its async function runs. */
let ending: AbortController | undefined;
let hasEnded = false;

function endingSignal(): AbortSignal {
  if (ending) return ending.signal;
  const controller = new AbortController();
  ending = controller;
  // What came before is told then.
  parentPort!.once("message", () => controller.abort());
  if (hasEnded) parentPort!.unref();
  return controller.signal;
}

class WorkerTask implements Task<unknown, unknown, unknown> {
  readonly input = start.input;
  readonly log = Object.fromEntries(
    severities.map((severity) => [severity, (message: string) => tell({ kind: "log", severity, message })]),
  ) as unknown as Logger;

  get stopping(): boolean {
    return side.stopping;
  }

  get signal(): AbortSignal {
    return endingSignal();
  }

  sleep(ms: number): boolean {
    return side.sleep(ms);
  }

  receive(ms?: number): unknown {
    return side.receive(ms ?? Infinity);
  }

  post(message: unknown): boolean {
    return side.post(plainCopy(message));
  }

  emit(name: string, data: string | Uint8Array, options?: EmitOptions): void {
    tell({ kind: "event", event: emission(start.names, false, name, data, options) });
  }
}

async function run(): Promise<void> {
  (globalThis as Record<string, unknown>)[start.sdkHandle] = sdk;
  console.log = (...values: unknown[]) => tell({ kind: "log", severity: "info", message: format(...values) });
  Error.stackTraceLimit = 1000;
  await import(start.entry);
  const module = (await import(start.module)) as Record<string, unknown>;
  const exported = module[start.exported];
  const owner = exported as Record<string, unknown>;
  const fn = (start.member === undefined ? exported : owner[start.member]) as (task: Task) => unknown;
  const self = start.member === undefined ? undefined : exported;
  const task = new WorkerTask() as unknown as Task;
  let again: boolean;
  do again = (await ended(fn.call(self, task))) === true;
  while (start.isRoutine && again && !side.stopping);
}

/** That its own signal has ended an async function is no error. */
async function ended(running: unknown): Promise<unknown> {
  try {
    return await running;
  } catch (error) {
    if (ending?.signal.aborted && error === ending.signal.reason) return undefined;
    throw error;
  } finally {
    hasEnded = true;
    parentPort!.unref();
  }
}

try {
  await run();
} catch (error) {
  const { name, message, stack } =
    error instanceof Error ? error : { name: "", message: thrownText(error), stack: undefined };
  tell({ kind: "error", name, message, stack });
} finally {
  side.end();
  // Ports that wait for messages would keep the thread alive.
  start.channel.inbox.close();
  start.channel.outbox.unref();
}
