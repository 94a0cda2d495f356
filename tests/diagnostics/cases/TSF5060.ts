import { Plugin, threadTable, type PluginEvent } from "tsfalco";

export default class Hello extends Plugin {
  /** How many threads there are. */
  "hello.threads"(e: PluginEvent): bigint {
    return BigInt(threadTable().size) + e.num;
  }
}
