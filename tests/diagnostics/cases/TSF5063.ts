import { Plugin, threadTable, type PluginEvent } from "tsfalco";

function nameOf(thread: { comm: string }): string {
  return thread.comm;
}

export default class Hello extends Plugin {
  readonly threads = threadTable();
  /** The command of the event's thread. */
  "hello.comm"(e: PluginEvent): string | undefined {
    const thread = this.threads.get(e.tid);
    return thread && nameOf(thread);
  }
}
