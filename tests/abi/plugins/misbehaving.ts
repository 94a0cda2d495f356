import { Plugin, type PluginEvent } from "tsfalco";
interface Config {
  depth?: number;
  name: string;
  tags?: string[];
  mode?: "a" | "b";
  limits?: { max: number };
}
/** A plugin that misbehaves in every way. */
export default class Misbehaving extends Plugin<Config> {
  static readonly id = 7;
  static readonly source = "bad";
  static readonly version = "1.0.0";
  static readonly contact = "x";
  seen: string[] = [];
  *open(params: string) {
    for (let i = 0; i < 10; i++) {
      if (i === 5 && params === "throw") throw new Error("in the middle");
      yield `event ${i} ${this.config.name}`;
    }
  }
  /** Throws. */
  "bad.throws"(e: PluginEvent): string {
    throw new TypeError("no " + e.text);
  }
  /** Throws what it caught: the place is the first one. */
  "bad.again"(e: PluginEvent): string {
    try {
      return this["bad.throws"](e);
    } catch (thrown) {
      this.seen.length = 0;

      throw thrown;
    }
  }
  /** Recursion without end. */
  "bad.deep"(e: PluginEvent): bigint {
    return BigInt(this.down(e, 0));
  }
  down(e: PluginEvent, n: number): number {
    return this.down(e, n + 1) + 1;
  }
  /** Index out of bounds. */
  "bad.index"(e: PluginEvent, n: number): string {
    return e.text.split(" ")[n]!;
  }
  /** Memory. */
  "bad.memory"(e: PluginEvent): bigint {
    const keep: string[] = [];
    for (;;) keep.push(e.text.repeat(1000) + String(keep.length));
  }
  /** Beyond 64 bits. */
  "bad.big"(e: PluginEvent): bigint {
    return (1n << 63n) * 4n + e.num;
  }
  /** Negative. */
  "bad.negative"(_e: PluginEvent): bigint {
    return -1n;
  }
  /** Keeps the text. */
  "bad.keep"(e: PluginEvent): bigint {
    this.seen.push(e.text.slice(0, 5));
    if (this.seen.length > 100) this.seen.shift();
    return BigInt(this.seen.length);
  }
  /** What was kept. */
  "bad.kept"(_e: PluginEvent): string {
    return this.seen.join("|");
  }
  /** JSON. */
  "bad.json"(e: PluginEvent): string {
    const o = JSON.parse(e.text) as { a: { b: string } };
    return o.a.b;
  }
  /** Args. */
  "bad.key"(e: PluginEvent, key?: string): string | undefined {
    return key?.toUpperCase();
  }
  /** List. */
  "bad.list"(e: PluginEvent): string[] {
    return e.text.split(" ");
  }
  /** Bool. */
  "bad.bool"(e: PluginEvent): boolean {
    return e.text.includes("3");
  }
}
