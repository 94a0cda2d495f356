import { Plugin, type PluginEvent } from "tsfalco";

interface Config {
  when: () => void;
}

export default class Hello extends Plugin<Config> {
  /** The text of the event. */
  "hello.text"(e: PluginEvent): string {
    return e.text;
  }
}
