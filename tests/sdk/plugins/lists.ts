import { Plugin, type PluginEvent } from "tsfalco";
/** Values that a cast made others than their types say. */
export default class Lists extends Plugin {
  static readonly id = 999;
  static readonly source = "lists";

  /** A value. */
  "l.s"(e: PluginEvent): string[] {
    return JSON.parse(e.text) as string[];
  }
  /** A value. */
  "l.b"(e: PluginEvent): boolean[] {
    return JSON.parse(e.text) as boolean[];
  }
  /** A value. */
  "l.one"(e: PluginEvent): string {
    return JSON.parse(e.text) as string;
  }
  /** A value. */
  "l.maybe"(e: PluginEvent): string | undefined {
    return JSON.parse(e.text) as string;
  }
  /** A value. */
  "l.flag"(e: PluginEvent): boolean {
    return JSON.parse(e.text) as boolean;
  }
}
