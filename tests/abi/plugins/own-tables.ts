// Tables of a plugin's own, with keys and fields of every type, as tests/abi/own_tables.c looks at them.
import {
  ownTable,
  Plugin,
  subtable,
  TableEntry,
  type Int16,
  type Int32,
  type Int64,
  type Int8,
  type OwnTable,
  type PluginEvent,
  type UInt16,
  type UInt32,
  type UInt64,
  type UInt8,
} from "tsfalco";

class Tag extends TableEntry {
  value: string = "v";
  weight: UInt32 = 7;
}

class Inner extends TableEntry {
  u8: UInt8 = 0;
}

class Sample extends TableEntry {
  i8: Int8 = -8;
  i16: Int16 = -16;
  i32: Int32 = -32;
  i64: Int64 = -64n;
  u8: UInt8 = 8;
  u16: UInt16 = 16;
  u32: UInt32 = 32;
  count: UInt64 = 64n;
  yes: boolean = true;
  text: string = "exactly8";
  readonly first: string = "first";
  private note = 0;
  #hidden = "";
  readonly tags = subtable<string, Tag>(Tag);
  readonly inner = subtable<Int8, Inner>(Inner);

  remember(text: string): void {
    this.note++;
    this.#hidden += text;
  }
  get remembered(): string {
    return `${this.note} ${this.#hidden}`;
  }
}

class Wide extends Sample {
  override u8: UInt8 = 256;
}
/** Made before its table. */
const spare = new Sample();

/** Its constructor throws. */
class Broken extends TableEntry {
  value: UInt32 = fail();
}
function fail(): number {
  throw new Error("no such entry today");
}

class Deep extends TableEntry {
  depth: UInt32 = nest(100000);
  readonly inner: OwnTable<UInt64, Deep> = subtable<UInt64, Deep>(Deep);
}
function nest(n: number): number {
  return n === 0 ? 0 : nest(n - 1) + 1;
}

class Greedy extends TableEntry {
  size: UInt32 = grow();
}
function grow(): number {
  let text = "0123456789abcdef";
  const all: string[] = [];
  for (;;) all.push((text += text.slice(0, 1000000)));
}

/** Own tables. */
export default class OwnTables extends Plugin<string> {
  readonly samples = ownTable<string, Sample>("samples", Sample);
  readonly by8 = ownTable<Int8, Tag>("by_int8", Tag);
  readonly by16 = ownTable<Int16, Tag>("by_int16", Tag);
  readonly by32 = ownTable<Int32, Tag>("by_int32", Tag);
  readonly by64 = ownTable<Int64, Tag>("by_int64", Tag);
  readonly byU8 = ownTable<UInt8, Tag>("by_uint8", Tag);
  readonly byU16 = ownTable<UInt16, Tag>("by_uint16", Tag);
  readonly byU32 = ownTable<UInt32, Tag>("by_uint32", Tag);
  readonly byU64 = ownTable<UInt64, Tag>("by_uint64", Tag);
  readonly byBool = ownTable<boolean, Tag>("by_bool", Tag);
  private readonly broken = ownTable<string, Broken>("broken", Broken);
  readonly deep = ownTable<string, Deep>("deep", Deep);
  readonly greedy = ownTable<string, Greedy>("greedy", Greedy);

  init(): void {
    if (this.config === "refuse") throw new Error("no");
    const sample = this.samples.getOrCreate("mine");
    sample.text = "line\u0000zero";
    sample.remember("x");
    this.byU64.getOrCreate(18446744073709551615n).weight = 1;
    this.by64.getOrCreate(-9223372036854775808n).weight = 2;
  }

  /** What the table holds, as text. */
  "own.all"(): string {
    const parts: string[] = [];
    this.samples.forEach((e, key) => {
      parts.push(
        `${key}: ${e.i8} ${e.u32} ${e.count} ${e.yes} ${e.text} ${e.first} ${e.tags.size} ${e.remembered}`,
      );
    });
    return parts.join("; ");
  }
  /** The keys of all others. */
  "own.keys"(): string {
    const numbers = [this.by8, this.by16, this.by32, this.byU8, this.byU16, this.byU32].flatMap((t) => [
      ...t.keys(),
    ]);
    const bigs: bigint[] = [];
    for (const t of [this.by64, this.byU64]) for (const [key] of t) bigs.push(key);
    return `${numbers.join()} ${bigs.map(String).join()} ${[...this.byBool].map(([key]) => key).join()} ${this.broken.size} ${this.deep.size}`;
  }
  /** Takes an entry out. */
  "own.delete"(e: PluginEvent, key: string): boolean {
    return this.samples.delete(key);
  }
  /** Sets the text of an entry, made when there is none. */
  "own.text"(e: PluginEvent, key: string): string {
    return (this.samples.getOrCreate(key).text = e.text);
  }
  /** Stores what does not fit. */
  "own.store"(_e: PluginEvent, what: string): string {
    const sample = this.samples.getOrCreate("mine");
    const { byU8, byU16, byU32, by64, byU64 } = this;
    switch (what) {
      case "too large":
        sample.u8 = 300;
        break;
      case "too small":
        sample.i8 -= 121;
        break;
      case "one more":
        sample.u16 = 65535;
        sample.u16++;
        break;
      case "a fraction":
        sample.i16 = 0.5;
        break;
      case "no number":
        sample.i32 = NaN;
        break;
      case "negative":
        sample.count = -1n;
        break;
      case "beyond int64":
        sample.i64 = 9223372036854775808n;
        break;
      case "through an interface": {
        const seen: { u32: number } = sample;
        seen.u32 = -1;
        break;
      }
      case "by a pattern":
        [sample.u8, sample.u16] = [1, -1];
        break;
      case "in a subclass":
        return `${new Wide().u8}`;
      case "made before":
        spare.u32 = 4294967296;
        break;
      case "of several tables":
        byU8.getOrCreate(1).weight = -1;
        break;
      case "in a subtable":
        sample.inner.getOrCreate(1).u8 = 256;
        break;
      case "key too large":
        byU8.set(256, new Tag());
        break;
      case "key too small":
        byU32.getOrCreate(-1);
        break;
      case "key a fraction":
        byU16.set(0.5, new Tag());
        break;
      case "key of a subtable":
        sample.inner.set(-129, new Inner());
        break;
      case "key beyond int64":
        by64.getOrCreate(9223372036854775808n);
        break;
      case "key negative":
        byU64.set(-1n, new Tag());
        break;
      case "got":
        byU32.get(-2);
        break;
      case "asked for":
        byU8.has(-0.5);
        break;
      case "taken out":
        this.by8.delete(128);
        break;
      case "text of a key": {
        this.samples.set("a\u0000b\ud800", new Sample()).text = "there";
        const there = ["a\u0000b\udfff", "a\ufffdb\ufffd"].map((key) => this.samples.get(key)?.text);
        return [...there, this.samples.delete("a\u0000b\ufffd"), this.samples.size].join();
      }
    }
    return `${sample.u8} ${sample.u16}`;
  }
}
