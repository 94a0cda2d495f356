import { Plugin, type PluginEvent } from "tsfalco";

interface Config {
  /** The most that is randomly added to each step. @minimum 0 */
  jitter?: number;
}
interface Open {
  /** The number to count from. */
  start: number;
  /** How many events to make. @minimum 0 */
  maxEvents: number;
}

/** Reference plugin: a counter that goes up in random steps. */
export default class Dummy extends Plugin<Config> {
  static readonly id = 3;
  static readonly source = "dummy";

  *open({ start, maxEvents }: Open) {
    const jitter = this.config.jitter ?? 10;
    for (let i = 0, sample = start; i < maxEvents; i++) {
      sample += 1 + Math.floor(Math.random() * (jitter + 1));
      yield String(sample);
    }
  }

  /** The sample in the event. */
  "dummy.value"(e: PluginEvent): bigint {
    return BigInt(e.text);
  }

  /** The sample in the event, as text. */
  "dummy.strvalue"(e: PluginEvent): string {
    return e.text;
  }

  /** 1 when the sample can be divided by the argument without a rest, 0 when not, no value for 0. */
  "dummy.divisible"(e: PluginEvent, n: number): bigint | undefined {
    return n === 0 ? undefined : Number(e.text) % n === 0 ? 1n : 0n;
  }
}
