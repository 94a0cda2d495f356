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

  remember(text: string): void {
    this.note++;
    this.#hidden += text;
  }
  get remembered(): string {
    return `${this.note} ${this.#hidden}`;
  }
}

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
    this.samples.set("wide", new Sample()).u8 = 300;
    this.samples.getOrCreate("wide").count = -1n;
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
    const bigs = [this.by64, this.byU64].flatMap((t) => [...t.keys()]);
    return `${numbers.join()} ${bigs.map(String).join()} ${[...this.byBool.keys()].join()} ${this.broken.size} ${this.deep.size}`;
  }
  /** Takes an entry out. */
  "own.delete"(e: PluginEvent, key: string): boolean {
    return this.samples.delete(key);
  }
  /** Sets the text of an entry, made when there is none. */
  "own.text"(e: PluginEvent, key: string): string {
    return (this.samples.getOrCreate(key).text = e.text);
  }
}
