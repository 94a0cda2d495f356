import { hostTable, Plugin, type HostEntry, type PluginEvent, type UInt8 } from "tsfalco";

interface Kept {
  n: UInt8;
  text: string;
}

/** Uses the table of another plugin, also when that is gone. */
export default class Guest extends Plugin {
  static readonly id = 997;
  static readonly source = "guest";
  static readonly name = "guest";
  readonly kept = hostTable<string, Kept>("kept");

  *open() {
    yield "one";
  }

  parse(e: PluginEvent): void {
    const { kept } = this;
    switch (e.text) {
      case "get":
        return this.log.info(`${kept.get("a")?.n}`);
      case "size":
        return this.log.info(`${kept.size}`);
      case "forEach":
        kept.forEach(({ n }) => this.log.info(`shown ${n}`));
        return this.log.info("all");
      case "set":
        kept.set("b", { n: 2 });
        return this.log.info("set");
      case "delete":
        return this.log.info(`${kept.delete("a")}`);
      case "clear":
        kept.clear();
        return this.log.info("clear");
    }
    // In a list, an entry is held until the call ends.
    const held: HostEntry<Kept>[] = [];
    if (e.text.startsWith("each of ")) {
      for (let i = Number(e.text.slice(8)); i-- > 0;) held.push(kept.get(`${i}`)!);
      return this.log.info(`${held.reduce((sum, { n }) => sum + n, 0)}`);
    }
    const count = Number(e.text);
    for (let i = 0; i < count; i++) held.push(kept.get("a")!);
    this.log.info(`${kept.get("none")?.n}`);
    kept.set("last", { n: 9 });
  }
}
