// Fields that may be answered without an entry, and their neighbours that may not.
import { Plugin, type PluginEvent } from "tsfalco";

interface Pair {
  key: string;
  value: bigint;
}
function parse(e: PluginEvent): Pair | undefined {
  const [key, value] = e.text.split("=");
  return key === undefined || value === undefined ? undefined : { key, value: BigInt(value) };
}

/** Direct fields and others. */
export default class Direct extends Plugin {
  static readonly id = 998;
  static readonly source = "direct";
  private seen = 0;

  *open() {
    yield "a=4";
    yield "b=18446744073709551616";
    yield "none";
    yield "\u0000é=7";
  }

  /** Direct. */
  "direct.yes"(): boolean {
    return true;
  }
  /** Direct. */
  "direct.num"(e: PluginEvent): bigint {
    return e.num;
  }
  /** Direct. */
  "direct.key"(e: PluginEvent): string | undefined {
    return e.memo(parse)?.key;
  }
  /** Direct; too large a value begins anew. */
  "direct.value"(e: PluginEvent): bigint | undefined {
    return e.memo(parse)?.value;
  }
  /** Direct. */
  "direct.half"(e: PluginEvent): bigint | undefined {
    const pair = e.memo(parse);
    return pair === undefined ? undefined : pair.value / 2n;
  }
  /** Direct. */
  "direct.text"(e: PluginEvent): string {
    return e.text;
  }
  /** May throw. */
  "entry.ratio"(e: PluginEvent): bigint | undefined {
    const pair = e.memo(parse);
    return pair === undefined ? undefined : pair.value / (pair.value - 4n);
  }
  /** Allocates. */
  "entry.upper"(e: PluginEvent): string {
    return `${e.text}!`;
  }
  /** Stores. */
  "entry.count"(): bigint {
    return BigInt(++this.seen);
  }
  /** Calls itself. */
  "entry.deep"(e: PluginEvent): bigint {
    return BigInt(this.depth(e, 3));
  }
  private depth(e: PluginEvent, n: number): number {
    return n === 0 ? e.text.length : this.depth(e, n - 1) + 1;
  }
}
