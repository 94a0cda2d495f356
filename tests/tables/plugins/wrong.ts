import {
  hostTable,
  Plugin,
  threadTable,
  type HostEntry,
  type HostTable,
  type PluginEvent,
  type UInt16,
  type UInt32,
  type UInt8,
} from "tsfalco";

interface Count {
  n: UInt8;
  note: string;
  readonly seen: HostTable<UInt16, { at: UInt32 }>;
}

/** Uses tables in the ways that a host would not survive, as the event's text says. */
export default class Wrong extends Plugin {
  static readonly id = 999;
  static readonly source = "wrong";
  static readonly name = "wrong";
  readonly counts = hostTable<string, Count>("counts");
  readonly threads = threadTable();
  private readonly kept: HostEntry<Count>[] = [];
  private seen: HostTable<UInt16, { at: UInt32 }> | undefined;

  *open() {
    yield "one";
  }

  parse(e: PluginEvent): void {
    const { counts } = this;
    const a = counts.get("a");
    switch (e.text) {
      case "throw in forEach":
        counts.forEach(({ note }) => {
          throw new RangeError(note);
        });
        break;
      case "change in forEach":
        counts.forEach(() => counts.delete("a"));
        break;
      case "set in forEach":
        counts.forEach(() => void counts.set("z"));
        break;
      case "set below in forEach":
        counts.forEach(({ seen }) => void seen?.set(1));
        break;
      case "keep what forEach shows":
        counts.forEach((count) => void this.kept.push(count));
        this.log.info(this.kept[0]!.note);
        break;
      case "too large":
        a!.n += 200;
        break;
      case "no integer":
        a!.n = 0.5;
        break;
      case "too small a key":
        a!.seen!.set(-1, { at: 1 });
        break;
      case "too large a key":
        a!.seen!.delete(65536);
        break;
      case "half an entry":
        counts.set("half", { note: "half", n: -1 });
        break;
      case "keep":
        this.kept.push(a!);
        this.seen = a!.seen;
        break;
      case "kept":
        this.kept[0]!.note = "late";
        break;
      case "kept subtable":
        this.log.info(`${this.seen?.size}`);
        break;
      case "subtable of a changed table": {
        const { seen } = a!;
        counts.delete("b");
        this.log.info(`${seen?.size}`);
        break;
      }
      case "keep a subtable of what forEach shows":
        counts.forEach((count) => void (this.seen = count.seen));
        this.log.info(`${this.seen?.size}`);
        break;
      case "subtable of a replaced entry": {
        const { seen } = a!;
        counts.set("a", { n: 100, note: "first" });
        this.log.info(`${seen?.size}`);
        break;
      }
      case "held below what was erased": {
        const one = a!.seen!.set(1, { at: 7 });
        counts.delete("a");
        this.log.info(`${one.at}`);
        break;
      }
      case "below what forEach showed": {
        const below: HostEntry<{ at: UInt32 }>[] = [];
        a!.seen!.set(1, { at: 5 });
        counts.forEach(({ seen }) => {
          const one = seen?.get(1);
          if (one) below.push(one);
        });
        const last = counts.get("b")!.seen!.set(2, { at: 6 });
        counts.clear();
        this.log.info(`${last.at} ${below.length}`);
        this.log.info(`${below[0]!.at}`);
        break;
      }
      case "below what forEach showed, replaced": {
        let below: HostEntry<{ at: UInt32 }> | undefined;
        counts.set("r").seen!.set(1, { at: 5 });
        counts.forEach(({ seen }) => {
          below ??= seen?.get(1);
        });
        counts.set("q");
        this.log.info(`${below?.at}`);
        counts.set("r");
        this.log.info(`${below?.at}`);
        break;
      }
      case "changes that end no subtable": {
        const seen = a!.seen!;
        const other = counts.get("b")!.seen!;
        seen.set(1, { at: 1 });
        seen.set(2, { at: 2 }).at = 3;
        const sizes = [seen.size];
        seen.delete(1);
        sizes.push(seen.size);
        seen.delete(2);
        seen.set(3);
        other.set(3);
        other.clear();
        counts.set("c").seen!.set(4);
        counts.delete("none");
        seen.clear();
        sizes.push(seen.size, other.size, counts.get("c")!.seen!.size);
        this.log.info(`${sizes.join(" ")} ${a!.seen!.delete(9)}`);
        break;
      }
      case "entry that was erased":
        counts.delete("a");
        a!.n = 9;
        this.log.info(`${a!.n} ${a!.note} ${counts.get("a")?.note ?? "gone"} ${counts.delete("a")}`);
        break;
      case "texts":
        a!.note = "a\0b\ud800\u00e9" + "x".repeat(300);
        counts.set("\u00e9\0", { note: a!.note, n: 255 });
        break;
      case "clear":
        counts.clear();
        this.log.info(`${counts.size}`);
        break;
      case "many":
        for (let i = 0; i < 70_000; i++) this.kept.push(counts.get("a")!);
        break;
      default:
        this.log.info(`${counts.size} ${a?.n} ${a?.note}`);
    }
  }

  eventToString(e: PluginEvent): string {
    return this.use(e) ?? "nothing";
  }

  /** Called from where there are tables and from where there are none. */
  private use(e: PluginEvent): string | undefined {
    return e.text === "" ? undefined : this.counts.get("a")?.note;
  }

  /** The same in a field. */
  "wrong.field"(e: PluginEvent): string | undefined {
    return this.use(e);
  }
}
