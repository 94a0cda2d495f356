import { Plugin, type OpenParam, type PluginEvent, type SourceInstance } from "tsfalco";
import { controls, count, fail, type Failure } from "./failing-how.js";

interface Config {
  /** Where to fail. */
  at?: string;
  how?: Failure;
  port?: bigint;
  /** @minimum 1 @maximum 9 */
  level?: number;
  mode?: "fast" | "slow";
  names?: string[];
  limits?: Record<string, number>;
}
interface Open {
  at: string;
  how?: Failure;
  /** Events before the failure. */
  events?: number;
}

let opened = 0;

/** Fails in the method that its config or open parameters name. */
export default class Failing extends Plugin<Config> {
  static readonly id = 999;
  static readonly source = "failing";
  private readonly at = this.config.at ?? "";
  private readonly first = this.failing("field initialiser");
  private kept: PluginEvent | undefined;

  init(): void {
    this.failing("init");
    this.log.debug(`init ${this.first} of ${this.at}`);
  }

  destroy(): void {
    this.log.info("destroy");
    this.failing("destroy");
  }

  *open({ at, how, events = 2 }: Open, instance: SourceInstance) {
    opened++;
    try {
      if (at === "before") fail(how);
      for (let i = 0; i < events; i++) {
        if (at === "wait") yield undefined;
        if (at === "time" && i === 1) yield { data: "late", time: -1n };
        yield i % 2 === 0 ? `event ${i}` : { data: new Uint8Array([i, 255]), time: BigInt(i) };
        instance.reportProgress(i * 12.345);
      }
      if (at === "after") fail(how);
    } finally {
      if (at === "finally") fail(how);
    }
  }

  listOpenParams(): OpenParam[] {
    return [{ value: "{}" }];
  }

  eventToString(e: PluginEvent): string {
    this.failing("eventToString");
    if (e.text === "empty") return "";
    return `<${e.text}>`;
  }

  private failing(where: string): number {
    if (this.at === where) fail(this.config.how);
    return count();
  }

  /** How often modules were used: starts anew with each load. */
  "failing.count"(): bigint {
    return BigInt(count() * 100 + opened);
  }
  /** Fails as the argument says. */
  "failing.how"(e: PluginEvent, how: string): string {
    fail(how);
    return e.text;
  }
  /** Fails with the event's text. */
  "failing.quoted"(e: PluginEvent): bigint {
    if (e.text.startsWith("{")) throw new RangeError(JSON.stringify(JSON.parse(e.text)));
    if (e.text.startsWith("J")) JSON.parse(e.text.slice(1));
    throw new TypeError(`no such thing: ${e.text}`);
  }
  /** A number below 0. */
  "failing.negative"(e: PluginEvent): bigint[] {
    return [1n, BigInt(e.text)];
  }
  /** Fails within a memo. */
  "failing.memo"(e: PluginEvent): string {
    return e.memo(parsed);
  }
  /** A character. */
  "failing.at"(e: PluginEvent, index: number): string | undefined {
    return e.text[index];
  }
  /** A key, or an index. */
  "failing.either"(_e: PluginEvent, key?: string | number): string {
    return `${typeof key} ${key}`;
  }
  /** Several texts, some of them absent. */
  "failing.list"(e: PluginEvent): string[] {
    return e.text.split(",").filter((part) => part !== "");
  }
  /** The thread. */
  "failing.tid"(e: PluginEvent): string {
    return `${e.tid} ${e.num} ${e.type} ${e.source} ${e.time}`;
  }
  /** Keeps the event for later. */
  "failing.keep"(e: PluginEvent): boolean {
    this.kept = e;
    return true;
  }
  /** What the event kept still tells. */
  "failing.kept"(_e: PluginEvent, what: string): string {
    const kept = this.kept;
    if (kept === undefined) return "nothing";
    return what === "bytes"
      ? `${kept.bytes.length}`
      : what === "source"
        ? kept.source
        : what === "num"
          ? `${kept.num}`
          : kept.text;
  }
  /** The configuration, as it was read. */
  "failing.config"(): string {
    const { at, port, level, mode, names, limits } = this.config;
    return JSON.stringify({
      at,
      port: String(port),
      level,
      mode,
      names,
      limits,
      keys: Object.keys(this.config),
    });
  }
  /** Writes lines to the log. */
  "failing.log"(e: PluginEvent): boolean {
    this.log.fatal(e.text);
    this.log.critical("b\0c");
    this.log.notice("\ud800 lone");
    this.log.trace("");
    this.log.warning(controls() + "\n".repeat(2000));
    console.log("printed", 1.5, 2n, true, null, undefined, `%d`);
    return false;
  }
}

function parsed(e: PluginEvent): string {
  if (e.text === "bad") throw new RangeError("parse");
  return e.text.toUpperCase();
}
