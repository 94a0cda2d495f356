import { Plugin, type PluginEvent } from "tsfalco";

function parse(e: PluginEvent): { readonly value: bigint } {
  return { value: BigInt(e.text) };
}

/** Values of any size, kept, divided, compared and shown. */
export default class LargeBigints extends Plugin {
  static readonly id = 999;
  static readonly source = "large";
  static readonly name = "large-bigints";
  static readonly version = "0.1.0";
  static readonly contact = "https://github.com/tsfalco";
  private total = 0n;

  *open(params: string) {
    for (const text of params.split(" ")) yield text;
  }
  /** As it is. */
  "large.value"(e: PluginEvent): bigint {
    return e.memo(parse).value;
  }
  /** Whether it is odd. */
  "large.odd"(e: PluginEvent): boolean {
    return e.memo(parse).value % 2n === 1n;
  }
  /** Half of a half. */
  "large.half"(e: PluginEvent): bigint {
    return e.memo(parse).value / 2n / 2n;
  }
  /** Its square as text. */
  "large.square"(e: PluginEvent): string {
    return String(e.memo(parse).value ** 2n);
  }
  /** The sum of all so far. */
  "large.sum"(e: PluginEvent): string {
    this.total += e.memo(parse).value;
    return this.total.toString(16);
  }
  /** Beyond what the host has. */
  "large.beyond"(e: PluginEvent): boolean {
    return e.memo(parse).value >= 1n << 64n;
  }
}
