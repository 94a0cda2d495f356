import {
  Plugin,
  threadTable,
  hostTable,
  type PluginEvent,
  type UInt64,
  type Int8,
  type HostTable,
  type UInt16,
  type Int32,
  type HostEntry,
  type Threads,
} from "tsfalco";

interface Count {
  n: UInt64;
  small: Int8;
  note: string;
  hot: boolean;
  readonly seen: HostTable<UInt16, { at: Int32 }>;
  unused: string;
}

/** Reads tables in every way. */
export default class Tables extends Plugin {
  static readonly name = "tables";
  readonly threads = threadTable<{ lineage: string }>();
  readonly counts = hostTable<string, Count>("counts");
  private started = "";
  private kept: HostEntry<Threads> | undefined;

  captureClose(): void {
    this.log.info(`${this.threads.size} threads at the end`);
  }

  init(): void {
    const names: string[] = [];
    this.threads.forEach((thread) => {
      names.push(thread.comm);
      thread.lineage = `${thread.comm}!`;
    });
    this.started = names.join(",");
    const made = this.counts.set("made", { n: 7n, note: "new" });
    made.small += 2;
    made.n++;
    made.seen?.set(4, { at: -4 });
  }

  /** What was there at the start. */
  "t.started"(): string {
    return this.started;
  }

  /** A thread's name, parent's name, lineage. */
  "t.thread"(_: PluginEvent, tid: number): string | undefined {
    const thread = this.threads.get(BigInt(tid));
    if (!thread) return undefined;
    const { ptid } = thread;
    const { comm } = this.threads.get(ptid) ?? { comm: "?" };
    return `${nameOf(thread)} ${thread.uid} < ${comm} ${thread.lineage}`;
  }

  /** Arguments. */
  "t.args"(_: PluginEvent, tid: number): string[] {
    const args: string[] = [];
    this.threads.get(BigInt(tid))?.args?.forEach((arg) => {
      args.push(arg.value);
    });
    return args;
  }

  /** One descriptor's name. */
  "t.fd"(_: PluginEvent, fd: number): string | undefined {
    return this.threads.get(7n)?.file_descriptors?.get(BigInt(fd))?.name;
  }

  /** A count. */
  "t.count"(_: PluginEvent, key: string): string | undefined {
    const count = this.counts.get(key);
    return (
      count &&
      `${count.n} ${count.small} ${count.note} ${count.hot} ${count.seen?.get(4)?.at} of ${this.counts.size} ${this.counts.name}`
    );
  }

  /** Stops early. */
  "t.first"(): string {
    let first = "";
    this.threads.forEach(({ comm }) => {
      first += comm;
      return false;
    });
    return first;
  }

  /** Wrong in some way. */
  "t.wrong"(_: PluginEvent, what: string): string {
    if (what === "throw")
      this.threads.forEach((t) => {
        if (t.comm === "sh") throw new RangeError(t.comm);
      });
    if (what === "keep") this.kept = this.threads.get(1n);
    if (what === "kept") return this.kept?.comm ?? "none";
    if (what === "out of range") return this.threads.get(2n ** 63n)?.comm ?? "none";
    return what;
  }
}

/** An entry of which less is said than of the table's. */
function nameOf(thread: HostEntry<Pick<Threads, "comm">>): string {
  return thread.comm;
}
