// The benchmark plugin; tick.c is the same by hand.
import { Plugin, type PluginEvent } from "tsfalco";

interface Config {
  /** Added to each value. @minimum 0 */
  step?: number;
}

interface Tick {
  n: bigint;
  name: string;
  value: bigint;
}

const NAMES = ["alpha", "beta", "gamma", "delta"];

function parseTick(e: PluginEvent): Tick | undefined {
  const [word, n, name, value] = e.text.split(" ");
  if (word !== "tick" || n === undefined || name === undefined || value === undefined) return undefined;
  return { n: BigInt(n), name, value: BigInt(value) };
}

/** Benchmark plugin: numbered ticks with a pseudo-random value. */
export default class TickPlugin extends Plugin<Config> {
  static readonly id = 999;
  static readonly source = "tick";
  static readonly name = "tick";
  static readonly version = "0.1.0";
  static readonly contact = "https://github.com/tsfalco";

  /** The parameters are the number of events in decimal, 1000 when empty. */
  *open(params: string) {
    const count = params === "" ? 1000 : Number(params);
    if (!Number.isInteger(count) || count < 0) throw new Error(`not a number of events: ${params}`);
    const step = this.config.step ?? 0;
    for (let n = 0, value = 1; n < count; n++) {
      value = (value * 16807 + step) % 2147483647;
      yield `tick ${n} ${NAMES[n % NAMES.length]!} ${value}`;
    }
  }

  eventToString(e: PluginEvent): string {
    return e.text;
  }

  /** The number of the tick, from 0. */
  "tick.n"(e: PluginEvent): bigint | undefined {
    return e.memo(parseTick)?.n;
  }

  /** The name of the tick. */
  "tick.name"(e: PluginEvent): string | undefined {
    return e.memo(parseTick)?.name;
  }

  /** The value of the tick. */
  "tick.value"(e: PluginEvent): bigint | undefined {
    return e.memo(parseTick)?.value;
  }

  /** Whether the value is even or odd. */
  "tick.parity"(e: PluginEvent): string | undefined {
    const tick = e.memo(parseTick);
    if (tick === undefined) return undefined;
    return tick.value % 2n === 0n ? "even" : "odd";
  }

  /** The whole text of the event. */
  "tick.text"(e: PluginEvent): string {
    return e.text;
  }
}
