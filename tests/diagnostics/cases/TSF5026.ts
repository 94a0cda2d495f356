import { Plugin, type PluginEvent } from "tsfalco";

interface Order {
  placed: Date;
}

export default class Hello extends Plugin {
  /** When it was placed. */
  "hello.placed"(e: PluginEvent<Order>): string {
    return e.json.placed.toISOString();
  }
}
