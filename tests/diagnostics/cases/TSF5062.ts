import { Plugin, threadTable, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  readonly threads = threadTable<{ seen: bigint }>();
  /** The number in which a thread was last seen. */
  "hello.seen"(e: PluginEvent): bigint | undefined {
    const thread = this.threads.get(e.tid);
    if (thread) thread.seen = e.num;
    return thread?.seen;
  }
}
