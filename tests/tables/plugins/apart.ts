import { hostTable, Plugin, type PluginEvent, type UInt32 } from "tsfalco";

/** What all events go through makes no objects; some go on to functions that do, and run out of memory. */
export default class Apart extends Plugin {
  static readonly id = 999;
  static readonly source = "apart";
  static readonly name = "apart";
  readonly nodes = hostTable<UInt32, { name: string; hits: UInt32 }>("nodes");
  private said = "";

  *open() {
    yield "one";
  }

  parse(e: PluginEvent): void {
    const first = this.nodes.get(1);
    if (first) first.hits += 1;
    if (e.tid === 1n) this.grow();
    else if (e.tid === 2n) this.refused();
    else if (e.tid === 3n) this.caught();
    else if (e.tid === 4n) this.sum();
    if (first) first.hits += 100;
  }

  /** What it has said so far. */
  "apart.said"(): string {
    return this.said;
  }

  private grow(): void {
    const held = this.nodes.get(2);
    const links: string[][] = [];
    for (;;) links.push([`${held?.name}`.repeat(100_000)]);
  }

  private refused(): void {
    const second = this.nodes.get(2);
    if (second) second.hits = -1;
  }

  private caught(): void {
    const second = this.nodes.get(2);
    try {
      this.refused();
    } catch (error) {
      this.said += `${second?.name} ${String(error)};`;
    }
  }

  private sum(): void {
    let hits = 0;
    let names = "";
    this.nodes.forEach((node) => {
      hits += node.hits;
    });
    this.nodes.forEach(({ name }) => {
      names += name;
      return name !== "b";
    });
    try {
      this.nodes.forEach((node) => {
        node.hits = -2;
      });
    } catch (error) {
      names += error instanceof RangeError ? "!" : "?";
    }
    this.said += `${hits} ${names};`;
  }
}
