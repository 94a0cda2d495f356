import { ownTable, Plugin, TableEntry, type PluginEvent, type UInt32, type UInt64 } from "tsfalco";

class Base extends TableEntry {
  n: UInt32 = 0;
  text = "";
}
class Further extends Base {
  more: UInt64 = 0n;
}

/** Has entries that are in two tables, of a class and of one that extends it. */
export default class Owner extends Plugin {
  static readonly id = 996;
  static readonly source = "owner";
  static readonly name = "owner";
  readonly bases = ownTable<UInt64, Base>("bases", Base);
  readonly furthers = ownTable<UInt64, Further>("furthers", Further);
  readonly named = ownTable<string, Base>("named", Base);

  *open() {
    yield "one";
  }

  parse(e: PluginEvent): void {
    const [what, from, to] = e.text.split(" ");
    for (let i = Number(from); i < Number(to); i++) {
      const key = BigInt(i);
      if (what === "fill") {
        const entry = this.furthers.getOrCreate(key);
        entry.n = i;
        entry.text = `text ${i}`;
        this.bases.set(key, entry);
        this.named.set(`name ${i}`, i % 2 === 0 ? entry : new Base());
      } else {
        this.furthers.delete(key);
        this.bases.delete(key);
      }
    }
  }
}
