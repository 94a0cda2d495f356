import { spawn, type ChildProcessByStdio } from "node:child_process";
import { constants } from "node:os";
import type { Readable } from "node:stream";
import { systemError } from "../files/node.js";
import type { Closable } from "../base/owned.js";
import { atClosing, pauseFor } from "../files/node-waits.js";
import { openFiles } from "../files/open-files.js";

/** Milliseconds that it may take to end when asked to. */
const endingTime = 200;
/** Milliseconds from one look at what has come to the next. */
const lookTime = 10;
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file or directory",
  EACCES: "permission denied",
};

export class NodeChild implements Closable {
  #status = -1;
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  #failure: Error | undefined;
  #open = 2;
  readonly #forget: readonly (() => void)[];

  constructor(command: readonly string[]) {
    const [file = "", ...args] = command;
    this.#child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
    this.#child.on("error", (error: NodeJS.ErrnoException) => {
      const { code = "", errno = 0 } = error;
      this.#failure = systemError(errno, code, reasons[code] ?? code, "spawn", file);
    });
    this.#child.on("exit", (code, signal) => {
      this.#status = signal ? 256 + constants.signals[signal] : (code ?? 0);
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      // Who listens for this reads: otherwise what is left when the program ends is thrown away.
      stream.on("readable", () => undefined);
      stream.on("end", () => this.#open--);
    }
    this.#forget = [openFiles.keep(this), atClosing(() => this.stop())];
  }

  read(which: number): Uint8Array {
    if (this.#failure) throw this.#failure;
    const stream = which === 2 ? this.#child.stderr : this.#child.stdout;
    return (stream.read() as Buffer | null) ?? new Uint8Array(0);
  }

  /** Looks every 10 ms: what is closed ends a pause. */
  async wait(): Promise<number> {
    return (await pauseFor(lookTime)) ? 1 : 0;
  }

  get status(): number {
    if (this.#failure) throw this.#failure;
    return this.#status;
  }

  get isOver(): boolean {
    return this.#open === 0;
  }

  stop(): void {
    for (const forget of this.#forget) forget();
    this.#child.stdout.destroy();
    this.#child.stderr.destroy();
    if (this.#status >= 0 || this.#child.pid === undefined) return;
    this.#kill("SIGTERM");
    const timer = setTimeout(() => this.#kill("SIGKILL"), endingTime);
    this.#child.on("exit", () => clearTimeout(timer));
  }

  close(): void {
    this.stop();
  }

  #kill(signal: NodeJS.Signals): void {
    try {
      process.kill(-this.#child.pid!, signal);
    } catch {
      // It has ended.
    }
  }
}
