import { NodeChild } from "./node.js";

/** A program that runs, whose output is read without waiting. `spawnLines`'s. */
export class ChildProcess {
  readonly #child: NodeChild;

  private constructor(command: readonly string[]) {
    this.#child = new NodeChild(command);
  }

  static start(command: string[]): ChildProcess {
    return new ChildProcess(command);
  }

  /** What has come of its output (1) or its errors (2); nothing: not now, or no more. */
  read(which: number): Uint8Array {
    return this.#child.read(which);
  }

  /** Comes back when something may have come of one of them, or one is at its end. 0: what it is for is being closed. */
  wait(): Promise<number> {
    return this.#child.wait();
  }

  /** Neither has anything more. */
  get isOver(): boolean {
    return this.#child.isOver;
  }

  /** -1 while it runs, its exit code, or 256 and the number of the signal that has ended it. */
  status(): number {
    return this.#child.status;
  }

  /** Ends it, and what it has started. */
  stop(): void {
    this.#child.stop();
  }
}
