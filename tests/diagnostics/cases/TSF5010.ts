import { Plugin, type PluginEvent } from "tsfalco";

interface Config {
  when: () => void;
}

export default class Hello extends Plugin<Config> {
  "hello.text"(e: PluginEvent): string {
    return e.text;
  }
}
