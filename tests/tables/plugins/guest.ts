import { hostTable, Plugin, type PluginEvent, type UInt8 } from "tsfalco";

/** Uses the table of another plugin, also when that is gone. */
export default class Guest extends Plugin {
  static readonly id = 997;
  static readonly source = "guest";
  static readonly name = "guest";
  readonly kept = hostTable<string, { n: UInt8; text: string }>("kept");

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
    if (e.text.startsWith("each of ")) {
      let sum = 0;
      for (let i = Number(e.text.slice(8)); i-- > 0;) sum += kept.get(`${i}`)!.n;
      return this.log.info(`${sum}`);
    }
    const count = Number(e.text);
    for (let i = 0; i < count; i++) kept.get("a");
    this.log.info(`${kept.get("none")?.n}`);
    kept.set("last", { n: 9 });
  }
}
