import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { LoadedProject } from "../../../compiler/project/load.js";
import { PACKAGE_ROOT } from "../../../compiler/project/package-root.js";
import type { AsyncEvents, EmitOptions, StateDump, Task, TaskHandle } from "../../falco/async/api.js";
import type { Capture } from "../../falco/capture/api.js";
import { nameForTasks, sdkHandle, writeModules, type WrittenModules } from "../fresh-module.js";
import type { PluginCalls } from "../plugin-calls.js";
import { PluginSide } from "./channel.js";
import { emission, refuseEmission, type AsyncNames, type Emitted } from "./emission.js";
import { plainCopy } from "./plain-copy.js";
import { findTaskFunction } from "./task-function.js";
import type { TaskStart, TaskTold } from "./task-worker.js";

/** The hooks of a plugin for asynchronous events. */
export interface AsyncHooks {
  startAsync?(events: AsyncEvents): void;
  dumpState?(dump: StateDump): void;
}

/** What a plugin in Node is to its asynchronous events. */
export interface AsyncOwner {
  readonly plugin: AsyncHooks;
  readonly calls: PluginCalls;
  readonly names: AsyncNames;
  readonly loaded: LoadedProject | undefined;
}

/** Milliseconds, and how many at once: as in the native host (abi_task.c). */
const grace = 2000;
const mostTasks = 64;

/** JavaScript, since a thread of Node starts with nothing else. */
const workerFile = pathToFileURL(join(PACKAGE_ROOT, "dist", "stdlib", "testing", "async", "task-worker.js"));

/** A plugin's asynchronous events in Node, where tasks are worker threads. */
export class NodeAsync {
  /** Emitted and not yet taken by the test. */
  readonly emitted: Emitted[] = [];
  private readonly tasks = new Set<NodeTask>();
  private readonly routines = new Set<NodeTask>();
  private offered = false;
  private modules: WrittenModules | undefined;
  private events: NodeEvents | undefined;

  constructor(private readonly owner: AsyncOwner) {}

  get isActive(): boolean {
    return this.events !== undefined;
  }

  /** Once more: tasks are stopped and all begins anew. */
  async start(): Promise<void> {
    await this.stop();
    const events = new NodeEvents(this);
    this.events = events;
    const { plugin, calls } = this.owner;
    try {
      calls.noting(() => calls.run(() => plugin.startAsync?.(events)));
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.events?.end();
    this.events = undefined;
    await this.end(this.tasks);
  }

  private async ask(tasks: Set<NodeTask>): Promise<void> {
    for (const task of tasks) task.stop();
    await Promise.all([...tasks].map((task) => task.join()));
  }

  private async end(tasks: Set<NodeTask>): Promise<void> {
    await this.ask(tasks);
    for (const task of tasks) task.close();
    tasks.clear();
    if (this.modules && this.tasks.size + this.routines.size === 0) {
      rmSync(this.modules.folder, { recursive: true, force: true });
      this.modules = undefined;
    }
  }

  /** What captureOpen and captureClose are given, until endOffer. */
  capture(): Capture {
    this.offered = true;
    const run = (fn: (routine: never) => boolean, input?: unknown): NodeTask => {
      if (!this.offered) throw new TypeError("routines are started while a capture is opened");
      return this.launch(fn, input, this.routines);
    };
    return { run } as unknown as Capture;
  }

  endOffer(): void {
    this.offered = false;
  }

  /** Their messages are still there for captureClose. */
  async stopRoutines(): Promise<void> {
    await this.ask(this.routines);
  }

  async endRoutines(): Promise<void> {
    await this.end(this.routines);
  }

  dump(): Emitted[] {
    const dumped: Emitted[] = [];
    let isOver = false;
    const emit = (name: string, data: string | Uint8Array, options?: EmitOptions): void => {
      if (isOver) refuseEmission();
      const event = emission(this.owner.names, true, name, data, options);
      dumped.push({ ...event, time: event.time ?? BigInt(Date.now()) * 1_000_000n });
    };
    this.owner.calls.runLogged(() => this.owner.plugin.dumpState?.({ emit }));
    isOver = true;
    return dumped;
  }

  emit(name: string, data: string | Uint8Array, options: EmitOptions | undefined): void {
    this.emitted.push(emission(this.owner.names, false, name, data, options));
  }

  run(fn: (task: never) => void, input: unknown): NodeTask {
    return this.launch(fn, input, this.tasks);
  }

  private launch(fn: (task: never) => unknown, input: unknown, group: Set<NodeTask>): NodeTask {
    const { loaded, names, calls } = this.owner;
    if (!loaded) throw new Error("the file of the plugin is not known: load it by its path to run its tasks");
    if ([...this.tasks, ...this.routines].filter((task) => task.running).length >= mostTasks)
      throw new RangeError(`${mostTasks} tasks are running already`);
    const given = plainCopy(input);
    const found = findTaskFunction(loaded, fn);
    this.modules ??= writeModules(loaded);
    const side = new PluginSide();
    const start: TaskStart = {
      entry: this.modules.entry,
      module: this.modules.urls.get(found.file)!,
      exported: nameForTasks(found.name),
      member: found.member,
      isRoutine: group === this.routines,
      sdkHandle,
      input: given,
      names,
      channel: side.ends,
    };
    const task = new NodeTask(fn.name, start, side, calls, (event) => this.emitted.push(event));
    group.add(task);
    return task;
  }
}

/** What `startAsync` is given. */
class NodeEvents implements AsyncEvents {
  private host: NodeAsync | undefined;

  constructor(host: NodeAsync) {
    this.host = host;
  }

  emit(name: string, data: string | Uint8Array, options?: EmitOptions): void {
    (this.host ?? refuseEmission()).emit(name, data, options);
  }

  run<Input, Inbox, Outbox>(
    fn: (task: Task<Input, Inbox, Outbox>) => void | Promise<void>,
    input?: Input,
  ): TaskHandle<Inbox, Outbox> {
    return (this.host ?? refuseEmission()).run(fn, input) as unknown as TaskHandle<Inbox, Outbox>;
  }

  end(): void {
    this.host = undefined;
  }
}

class NodeTask implements TaskHandle<unknown, unknown> {
  private readonly worker: Worker;
  private readonly ended: Promise<void>;

  constructor(
    private readonly name: string,
    start: TaskStart,
    private readonly side: PluginSide,
    private readonly calls: PluginCalls,
    take: (event: Emitted) => void,
  ) {
    const ports = [...side.ports];
    this.worker = new Worker(workerFile, { workerData: start, transferList: ports, execArgv: [] });
    this.worker.on("message", (told: TaskTold) => {
      if (told.kind === "event") take(told.event);
      else if (told.kind === "log") calls.log(told.severity, told.message);
      else this.fail(Object.assign(new Error(told.message), { name: told.name, stack: told.stack }));
    });
    this.worker.on("error", (error) => this.fail(error));
    this.ended = new Promise((resolve) => {
      this.worker.on("exit", () => {
        side.end();
        resolve();
      });
    });
  }

  get running(): boolean {
    return !this.side.hasEnded;
  }

  post(message: unknown): boolean {
    return this.side.post(plainCopy(message));
  }

  receive(): unknown {
    return this.side.receive();
  }

  stop(): void {
    this.side.stop();
    this.worker.postMessage("stop");
  }

  /** Waits for its end, which comes in time or is brought about. */
  async join(): Promise<void> {
    const timer = setTimeout(() => {
      const why = "it did not end when it was asked to, by task.stopping or by what sleep and receive give";
      this.calls.log("warning", `task ${this.name} was ended: ${why}`);
      void this.worker.terminate();
    }, grace);
    await this.ended;
    clearTimeout(timer);
  }

  close(): void {
    this.side.close();
  }

  private fail(error: unknown): void {
    this.calls.logPlain(`task ${this.name}`, error);
  }
}
