import { Plugin, type PluginEvent } from "tsfalco";

interface Config {
  /** How many. @minimum few */
  count?: number;
}

export default class Hello extends Plugin<Config> {
  /** The text of the event. */
  "hello.text"(e: PluginEvent): string {
    return e.text.repeat(this.config.count ?? 1);
  }
}
