/** A plugin that is configured again while it runs. */
import { Plugin, type PluginEvent } from "tsfalco";

interface Limits {
  /** @minimum 1 */
  size: number;
  words?: string[];
}

interface Config {
  limits: Limits;
  mode?: "keep" | "drop";
}

const lengthOf = (e: PluginEvent): number => e.text.length;

export default class Configured extends Plugin<Config> {
  static readonly id = 999;
  static readonly source = "configured";
  static readonly contact = "https://github.com/tsfalco";

  private taken = 0;
  private words = new Set(this.config.limits.words ?? []);
  private readonly first = this.config;

  setConfig(next: Config): void {
    this.log.info(`${this.config.limits.size} to ${next.limits.size}`);
    this.taken++;
    if (next.limits.size === 13) throw new RangeError("not 13");
    this.words = new Set(next.limits.words ?? []);
  }

  *open() {
    for (let i = 0; ; i++) yield `${this.config.limits.size} ${this.config.mode ?? "none"} ${i}`;
  }

  /** Whether the event is too long. */
  "configured.long"(e: PluginEvent): boolean {
    return e.memo(lengthOf) > this.config.limits.size;
  }

  /** The word that is looked for. */
  "configured.word"(e: PluginEvent): string | undefined {
    return this.words.has(e.text) ? e.text : undefined;
  }

  /** What is in force, and what was at first. */
  "configured.all"(): string[] {
    return [JSON.stringify(this.config), JSON.stringify(this.first), String(this.taken)];
  }
}
