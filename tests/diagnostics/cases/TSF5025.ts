import { Plugin, threadTable } from "tsfalco";
import type { CloseExit } from "tsfalco/events";

export default class Hello extends Plugin {
  readonly threads = threadTable();
  /** The command. */
  "hello.comm"(e: CloseExit): string | undefined {
    const thread = this.threads.get(e.tid);
    return thread && "comm" in thread ? thread.comm : undefined;
  }
}
