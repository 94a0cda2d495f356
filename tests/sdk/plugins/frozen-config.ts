import { Plugin, type PluginEvent } from "tsfalco";

interface Config {
  word: string;
}

/** Freezes itself: the host cannot give it another configuration. */
export default class FrozenConfig extends Plugin<Config> {
  static readonly id = 999;
  static readonly source = "frozen_config";

  override init(): void {
    Object.freeze(this);
  }

  override setConfig(next: Config): void {
    if (next.word === "") throw new Error("a word is wanted");
  }

  *open() {
    yield "one";
  }

  /** The word, and the event. */
  "frozen_config.word"(e: PluginEvent): string {
    return this.config.word + e.text;
  }
}
