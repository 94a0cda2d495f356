import { hostTable, Plugin, type HostEntry, type PluginEvent, type UInt32, type UInt64 } from "tsfalco";

interface Base {
  n: UInt32;
  text: string;
}
interface Further extends Base {
  more: UInt64;
}

/** Holds entries of another plugin's tables, many at a time and each in two ways. */
export default class Borrower extends Plugin {
  static readonly id = 995;
  static readonly source = "borrower";
  static readonly name = "borrower";
  readonly bases = hostTable<UInt64, Base>("bases");
  readonly furthers = hostTable<UInt64, Further>("furthers");
  readonly named = hostTable<string, Base>("named");

  *open() {
    yield "one";
  }

  parse(e: PluginEvent): void {
    const [what, from, to] = e.text.split(" ");
    const held: [HostEntry<Base>, HostEntry<Further>][] = [];
    let sum = 0;
    for (let i = Number(from); i < Number(to); i++) {
      const key = BigInt(i);
      const base = this.bases.get(key);
      const further = this.furthers.get(key);
      if (!base || !further) continue;
      if (what === "hold") held.push([base, further]);
      base.n += 1;
      further.more += BigInt(further.n);
      base.text = `${further.text}!`;
      sum += Number(further.more) + base.text.length;
    }
    const odd = this.named.get("name 1");
    const even = this.named.get("name 2");
    if (what === "erase") for (let i = Number(from); i < Number(to); i++) this.bases.delete(BigInt(i));
    const texts = held.map(([base, further]) => `${base.n}${further.text}${base.text === further.text}`);
    this.log.info(`${sum} ${odd?.text} ${even?.text} ${texts.join()}`);
  }
}
