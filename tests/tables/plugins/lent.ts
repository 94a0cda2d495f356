import { hostTable, Plugin, threadTable, type HostEntry, type PluginEvent, type UInt32 } from "tsfalco";

interface Node {
  next: UInt32;
  name: string;
  hits: UInt32;
}

/** Entries in variables that are filled anew, emptied, left early, handed on and kept, as the event's text says. */
export default class Lent extends Plugin {
  static readonly id = 999;
  static readonly source = "lent";
  static readonly name = "lent";
  readonly nodes = hostTable<UInt32, Node>("nodes");
  readonly names = hostTable<string, { n: UInt32 }>("names");
  readonly threads = threadTable();
  private said: string[] = [];
  private kept: HostEntry<Node>[] = [];

  *open() {
    yield "one";
  }

  parse(e: PluginEvent): void {
    this.said = [];
    this.kept = [];
    try {
      this.act(e.text);
    } catch (error) {
      this.said.push(String(error));
    }
    this.log.info(this.said.join(" "));
  }

  private act(what: string): void {
    const { nodes, said } = this;
    switch (what) {
      case "chain":
        for (let at = nodes.get(1); at; at = nodes.get(at.next)) said.push(at.name);
        break;
      case "emptied": {
        let at = nodes.get(1);
        while (at) {
          said.push(at.name);
          at = at.next === 3 ? undefined : nodes.get(at.next);
        }
        said.push(String(at === undefined));
        break;
      }
      case "one behind":
        this.oneBehind();
        break;
      case "early":
        for (const key of [1, 9, 2]) said.push(this.nameOf(key));
        break;
      case "throwing":
        this.throwing();
        break;
      case "handed on": {
        const [first, second] = [nodes.get(1), nodes.get(2)];
        if (first && second) this.exchange(first, second);
        const third = nodes.get(3);
        const fourth = nodes.get(4);
        if (third && fourth) this.exchange(third, fourth);
        said.push(...[1, 2, 3, 4].map((key) => nodes.get(key)!.name));
        break;
      }
      case "kept":
        this.keep(nodes.get(1)!);
        this.keep(nodes.get(2)!);
        said.push(...this.kept.map(({ name }) => name));
        break;
      case "closure": {
        const second = nodes.get(2)!;
        const read = (): string => `${second.name}${second.next}`;
        second.name = "second";
        said.push(read());
        break;
      }
      case "deep":
        said.push(String(this.depth(1, 60)));
        break;
      case "texts":
        this.texts();
        break;
      case "memory": {
        const held = nodes.get(1);
        const links: string[][] = [];
        for (let at = nodes.get(1); at; at = nodes.get(at.next === 4 ? 1 : at.next))
          links.push([`${at.name}${held?.name}`.repeat(100_000)]);
        break;
      }
      default:
        this.others();
    }
  }

  /** What was there before is read after the next one came. */
  private oneBehind(): void {
    let before: HostEntry<Node> | undefined;
    for (let key = 1; key <= 4; key++) {
      const at = this.nodes.get(key);
      if (before && at) this.said.push(`${before.name}-${at.name}`);
      before = at;
    }
    let at = this.nodes.get(1);
    const first = at;
    at = this.nodes.get(2);
    this.said.push(`${first?.name}${at?.name}`);
    let now = this.nodes.get(3);
    this.said.push(this.joined(now!, (now = this.nodes.get(4))!));
    for (let i = 0; i < 2; i++) {
      const same = now;
      now = this.nodes.get(i + 1);
      this.said.push(`${same?.name}>${now?.name}`);
    }
  }

  private joined(a: HostEntry<Node>, b: HostEntry<Node>): string {
    return `${a.name}+${b.name}`;
  }

  private nameOf(key: number): string {
    const at = this.nodes.get(key);
    if (!at) return "none";
    const { name, next } = at;
    const after = this.nodes.get(next);
    if (after === undefined) return name;
    after.hits += 1;
    return `${name}:${after.name}:${after.hits}`;
  }

  /** An assignment that throws leaves what was there. */
  private throwing(): void {
    let at = this.nodes.get(1);
    try {
      at = this.nodes.get(-1);
    } catch {
      this.said.push(at!.name);
    }
    try {
      at = this.nodes.get(77)!;
      this.said.push(at.name);
    } catch (error) {
      this.said.push(error instanceof TypeError ? "TypeError" : "?");
    } finally {
      at = this.nodes.get(2);
      this.said.push(at!.name);
    }
    this.said.push(this.last());
    const gone = this.nodes.get(3)!;
    this.nodes.delete(3);
    this.said.push(`${gone.name}${this.nodes.size}`);
    this.nodes.set(3, { name: gone.name, next: gone.next });
    at!.hits = -1;
  }

  private last(): string {
    const at = this.nodes.get(4);
    try {
      return at!.name;
    } finally {
      at!.hits += 1;
    }
  }

  private exchange(a: HostEntry<Node>, b: HostEntry<Node>): void {
    const { name } = a;
    a.name = b.name;
    b.name = name;
  }

  private keep(node: HostEntry<Node>): void {
    this.kept.push(node);
  }

  private depth(key: number, left: number): number {
    const at = this.nodes.get(key);
    if (!at || left === 0) return 0;
    const below = this.depth(at.next === 4 ? 1 : at.next, left - 1);
    return below + at.next;
  }

  private texts(): void {
    const a = this.names.get("a");
    const none = this.names.get("none")?.n;
    this.said.push(
      `${a?.n} ${none} ${this.names.get("\u00e9")!.n} ${this.names.get("a") ? "there" : "gone"}`,
    );
    let last = this.names.get("a");
    for (const name of ["b", "none", "\u00e9", "x".repeat(300)]) {
      last = this.names.get(name);
      if (last) last.n++;
      this.said.push(String(last?.n));
    }
    this.names.get("a");
    this.said.push(this.threads.get(7n)?.comm ?? "no thread");
  }

  private others(): void {
    const at = this.nodes.get(1) ?? this.nodes.get(2);
    const other = at ? this.nodes.get(2) : undefined;
    const all = [this.nodes.get(3), other];
    const same = at;
    this.said.push(`${at?.name} ${all.map((node) => node?.name).join()} ${same === at} ${other !== at}`);
    this.said.push(this.found(2)?.name ?? "none", this.found(9)?.name ?? "none");
  }

  private found(key: number): HostEntry<Node> | undefined {
    return this.nodes.get(key);
  }
}
