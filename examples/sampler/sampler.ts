import { ownTable, Plugin, TableEntry, type PluginEvent, type UInt64 } from "tsfalco";

/** What others see of a word. */
class Sample extends TableEntry {
  /** How often it has come; others may set it back. */
  count: UInt64 = 0n;
  /** When it came first, in nanoseconds since 1970. */
  readonly first: UInt64;
  /** Nobody else's business. */
  private last = 0n;

  constructor(time = 0n) {
    super();
    this.first = time;
  }

  note(time: bigint): void {
    this.count++;
    this.last = time;
  }

  get span(): bigint {
    return this.last - this.first;
  }
}

/** Counts words, in a table that other plugins read and write. */
export default class Sampler extends Plugin {
  static readonly id = 999;
  static readonly source = "sampler";

  readonly samples = ownTable<string, Sample>("samples", Sample);

  /** An event a word. */
  *open(words: string) {
    for (const word of words.split(" ")) yield word;
  }

  /** Every event is counted once, whatever rules ask for. */
  parse(e: PluginEvent): void {
    const sample = this.samples.get(e.text) ?? this.samples.set(e.text, new Sample(e.time));
    sample.note(e.time);
  }

  /** How often the event's word has come. */
  "sampler.count"(e: PluginEvent): bigint {
    return this.samples.get(e.text)?.count ?? 0n;
  }

  /** How many nanoseconds the event's word has been coming. */
  "sampler.span"(e: PluginEvent): bigint | undefined {
    return this.samples.get(e.text)?.span;
  }

  /** How many different words there are. */
  "sampler.words"(): bigint {
    return BigInt(this.samples.size);
  }
}
