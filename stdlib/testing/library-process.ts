import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createInterface } from "node:readline";
import { PluginError } from "./plugin-error.js";
import type { LogRecord, Severity } from "./plugin-under-test.js";

/** A line a plugin logged, as the runner tells it. */
interface ServedLog {
  readonly state: number;
  readonly severity: Severity;
  readonly message: string;
  readonly component: string | null;
}

interface Answer {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error?: string;
  readonly logs: readonly ServedLog[];
  /** What plugins did wrong with tables. */
  readonly misuse?: readonly string[];
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Plugin libraries in a process of their own, driven by the runner's `serve` protocol (runner/serve.c). */
export class LibraryProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: Waiting[] = [];
  readonly #logs = new Map<number, LogRecord[]>();
  readonly #ended: Promise<void>;
  /** How many are running in it. */
  plugins = 0;
  #stderr = "";
  #failure: Error | undefined;

  /** @param env Added to this process's environment: LD_PRELOAD for a sanitizer's runtime, say. */
  constructor(runner: string, library: string, env: Readonly<Record<string, string>>) {
    this.#child = spawn(runner, ["serve", library], { env: { ...process.env, ...env } });
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => (this.#stderr += text));
    this.#child.stdin.on("error", () => {}); // its end is told by "close"
    createInterface({ input: this.#child.stdout }).on("line", (line) => this.#take(line));
    this.#child.on("error", (error) => this.#fail(error));
    this.#ended = new Promise((resolve) => {
      this.#child.on("close", (code, signal) => {
        this.#fail(
          new Error(`the plugin's process ended (${signal ?? `status ${code}`}) ${this.#stderr}`.trim()),
        );
        resolve();
      });
    });
  }

  /**
   * Sends a request and waits for its answer.
   * @throws PluginError with the plugin's message when it refuses; Error when the process has ended.
   */
  async request<Result>(op: string, members: object = {}): Promise<Result> {
    if (this.#failure) throw this.#failure;
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#child.stdin.write(`${JSON.stringify({ op, ...members })}\n`);
    });
    if (answer.misuse) throw new Error(`wrong use of a table: ${answer.misuse.join("; ")}`);
    if (!answer.ok) throw new PluginError(answer.error ?? "");
    return answer.result as Result;
  }

  /** What the plugin of a state has logged, growing. */
  logsOf(state: number): LogRecord[] {
    const logs = this.#logs.get(state) ?? [];
    this.#logs.set(state, logs);
    return logs;
  }

  /** Lets the runner destroy what is left and waits for its end. */
  async end(): Promise<void> {
    this.#child.stdin.end();
    await this.#ended;
  }

  /** What the process wrote on stderr: a sanitizer's report. */
  get stderr(): string {
    return this.#stderr;
  }

  #take(line: string): void {
    const answer = JSON.parse(line) as Answer;
    for (const { state, severity, message, component } of answer.logs)
      this.logsOf(state).push({ severity, message, ...(component !== null && { component }) });
    this.#waiting.shift()?.resolve(answer);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(this.#failure);
  }
}
