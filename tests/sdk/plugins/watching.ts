import { Plugin, type Capture, type PluginEvent } from "tsfalco";

interface Config {
  readonly refuse?: string;
}

/** Tells what it hears of captures, in metrics and in its log. */
export default class Watching extends Plugin<Config> {
  static readonly id = 999;
  static readonly source = "watched";

  private readonly log2 = this.log.component("watch\ner");
  private readonly captures = this.metrics.counter("captures");
  private readonly signed = this.metrics.counter("signed", "s64");
  private readonly small = this.metrics.counter("small", "u32");
  private readonly share = this.metrics.counter("share", "f64");
  private readonly open_ = this.metrics.gauge("open", "s32");
  private readonly load = this.metrics.gauge("load");
  private readonly single = this.metrics.gauge("single", "f32");
  private readonly level = this.metrics.gauge("level", "int");
  private readonly big = this.metrics.gauge("big", "s64");

  *open(): Generator<string> {
    yield* ["a", "bcd"];
  }

  captureOpen(capture: Capture): void {
    if (this.config.refuse !== undefined) throw new Error(this.config.refuse);
    this.captures.add();
    this.open_.add(1);
    this.log2.info(`capture ${this.captures.value} begins ${typeof capture}`);
  }

  captureClose(): void {
    this.open_.add(-1);
    this.log2.component("").warning("capture ends");
    if (this.captures.value === 2n) throw new TypeError("two are enough");
  }

  /** Does with a metric what the event says: name, method, number. */
  "watched.count"(e: PluginEvent): string {
    const [name, method, text] = e.text.split(" ");
    const n = Number(text);
    switch (`${name}.${method}`) {
      case "captures.add":
        this.captures.add(text!.endsWith("n") ? BigInt(text!.slice(0, -1)) : n);
        return String(this.captures.value);
      case "signed.add":
        this.signed.add(BigInt(text!));
        return String(this.signed.value);
      case "small.add":
        this.small.add(n);
        return String(this.small.value);
      case "share.add":
        this.share.add(text === undefined ? undefined : n);
        return String(this.share.value);
      case "open.set":
        this.open_.set(n);
        return String(this.open_.value);
      case "load.set":
        this.load.set(n);
        return String(this.load.value);
      case "single.add":
        this.single.add(n);
        return String(this.single.value);
      case "level.set":
        this.level.set(n);
        return String(this.level.value);
      case "big.set":
        this.big.set(BigInt(text!));
        return String(this.big.value);
      case "big.add":
        this.big.add(BigInt(text!));
        return String(this.big.value);
      default:
        throw new Error(`no metric ${name}`);
    }
  }
}
