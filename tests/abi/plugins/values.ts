import {
  duration,
  ipAddress,
  ipNet,
  Plugin,
  timestamp,
  type Duration,
  type IpAddress,
  type IpNet,
  type OpenParam,
  type PluginEvent,
  type SourceEvent,
  type SourceInstance,
  type Timestamp,
} from "tsfalco";

/** What the plugin can be told. */
export interface Config {
  /** Put before texts. */
  prefix?: string;
  /** @minimum 1 @maximum 10 */
  level: number;
  big?: bigint;
  flags?: boolean[];
  mode?: "fast" | "slow" | "5";
  limit?: number | "none";
  nested?: { name: string; tags: string[] } | null;
  limits?: Record<string, number>;
  tree?: Tree;
  rule?: Named | Numbered;
  pair?: [number, number];
}

interface Tree {
  label: string;
  children: Tree[];
}
interface Named {
  kind: "named";
  name: string;
}
interface Numbered {
  kind: "numbered";
  number: number;
}

abstract class Base extends Plugin<Config> {
  protected started = "no";

  /** Set by init. */
  "v.started"(): string {
    return this.started;
  }

  /** Overridden. */
  abstract "v.text"(e: PluginEvent): string;
}

export default class Values extends Base {
  static readonly id = 999;
  static readonly source = "values";
  static readonly version = "1.2.3";
  static readonly contact = "nobody";

  private readonly prefix = this.config.prefix ?? "-";
  private opened = 0;

  init(): void {
    if (this.config.level === 7) throw new Error("level 7 is refused");
    this.started = `level ${this.config.level}`;
    this.log.info("started");
  }

  destroy(): void {
    this.log.notice("destroyed");
  }

  *open(params: string, instance: SourceInstance): Generator<SourceEvent, void, undefined> {
    this.opened++;
    try {
      yield `text ${params}`;
      yield new Uint8Array([98, 121, 255]);
      yield undefined;
      yield { data: "timed", time: 1_700_000_000_000_000_001n };
      instance.reportProgress(50, "half");
      yield { data: new Uint8Array([1]) };
      if (params === "fail") throw new RangeError("failed on purpose");
    } finally {
      this.log.info(`closed ${this.opened}`);
    }
  }

  listOpenParams(): OpenParam[] {
    return [{ value: "a", desc: "first" }, { value: "fail" }];
  }

  eventToString(e: PluginEvent): string {
    return `<${e.text}>`;
  }

  override "v.text"(e: PluginEvent): string {
    return this.prefix + e.text;
  }

  /** Length of the text, none for an empty one. @display Length @properties info,hidden */
  "v.length"(e: PluginEvent): bigint | undefined {
    return e.text.length > 0 ? BigInt(e.text.length) : undefined;
  }

  /** Whether it is short; none when it is empty. */
  "v.short"(e: PluginEvent): boolean | undefined {
    return e.text === "" ? undefined : e.text.length < 5;
  }

  /** A length of time. */
  "v.took"(): Duration {
    return duration(1500n);
  }

  /** The time of the event. */
  "v.time"(e: PluginEvent): Timestamp {
    return timestamp(e.time);
  }

  /** An address. */
  "v.address"(): IpAddress {
    return ipAddress("10.1.2.3");
  }

  /** A network. */
  "v.network"(): IpNet {
    return ipNet("fd00::/8");
  }

  /** The words. */
  "v.words"(e: PluginEvent): string[] {
    return e.text.split(" ");
  }

  /** Code units. */
  "v.units"(e: PluginEvent, limit?: number): bigint[] {
    const units: bigint[] = [];
    for (let i = 0; i < Math.min(e.text.length, limit ?? Infinity); i++)
      units.push(BigInt(e.text.charCodeAt(i)));
    return units;
  }

  /** Whether each is a blank. */
  "v.blanks"(e: PluginEvent): boolean[] {
    return e.text.split("").map((c) => c === " ");
  }

  /** Addresses. */
  "v.addresses"(): IpAddress[] {
    return [ipAddress("::1"), ipAddress("127.0.0.1")];
  }

  /** The key itself, with its kind. */
  "v.either"(_e: PluginEvent, arg: string | number): string {
    return typeof arg === "number" ? `number ${arg}` : `string ${arg}`;
  }

  /** The key itself, or nothing. */
  "v.key"(_e: PluginEvent, key?: string): string {
    return key ?? "(none)";
  }

  /** Half of the index. */
  "v.half"(_e: PluginEvent, n = 8): string {
    return String(n / 2);
  }

  /** One of the settings as text. */
  "v.config"(_e: PluginEvent, name: string): string | undefined {
    const { config } = this;
    switch (name) {
      case "big":
        return config.big === undefined ? undefined : String(config.big + 1n);
      case "flags":
        return config.flags?.map((f) => (f ? "1" : "0")).join("");
      case "mode":
        return config.mode;
      case "limit":
        return config.limit === "none"
          ? "unlimited"
          : config.limit === undefined
            ? undefined
            : String(config.limit * 2);
      case "nested":
        return config.nested === null
          ? "null"
          : config.nested && `${config.nested.name}:${config.nested.tags.join(",")}`;
      case "limits":
        return (
          config.limits &&
          Object.entries(config.limits)
            .map(([k, v]) => `${k}=${v}`)
            .join(";")
        );
      case "tree":
        return config.tree && shown(config.tree);
      case "rule":
        return config.rule && (config.rule.kind === "named" ? config.rule.name : `#${config.rule.number}`);
      case "pair":
        return config.pair && String(config.pair[0] + config.pair[1]);
      default:
        throw new Error(`no setting ${name}`);
    }
  }

  /** How often the text was looked at: once an event, whoever asks. */
  "v.counted"(e: PluginEvent): bigint {
    const ofStatic = e.memo(Values.lookStatic) - e.memo(Values.lookStatic);
    return BigInt(e.memo(countLooks)) * 100n + BigInt(e.memo(lookAgain) - e.memo(countLooks) + ofStatic);
  }
  static lookStatic(_e: PluginEvent): number {
    return ++staticLooks;
  }

  /** Any of which may not fit. */
  "v.numbers"(e: PluginEvent): bigint[] {
    return e.text.split(" ").map((word) => BigInt(word));
  }

  /** The payload, which may be no address, and one that is. */
  "v.mixed"(e: PluginEvent): IpAddress[] {
    return [e.bytes as IpAddress, ipAddress("10.0.0.1")];
  }

  /** Does not fit the type. */
  "v.negative"(): bigint {
    return -1n;
  }
}

function shown(tree: Tree): string {
  return tree.children.length === 0 ? tree.label : `${tree.label}(${tree.children.map(shown).join(" ")})`;
}

let looks = 0;
let staticLooks = 0;
const countLooks = (_e: PluginEvent): number => ++looks;
function lookAgain(e: PluginEvent): number {
  return e.memo(countLooks) + 7;
}
