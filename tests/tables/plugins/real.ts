import { Plugin, threadTable, type RawEvent, type UInt32 } from "tsfalco";

/** What the host's own table of threads says, to be compared with what the host says itself. */
export default class Real extends Plugin {
  static readonly name = "real";
  static readonly extractSources = ["syscall"];
  static readonly parseSources = ["syscall"];
  readonly threads = threadTable<{ parsed: UInt32; last: string }>();

  parse(e: RawEvent): void {
    const thread = this.threads.get(e.tid);
    if (!thread) return;
    thread.parsed++;
    thread.last = `${e.num}`;
  }

  /** Name, executable, directory and ids. */
  "real.thread"(e: RawEvent): string | undefined {
    const t = this.threads.get(e.tid);
    return t && `${t.comm} ${t.exe_path} ${t.cwd} ${t.tid} ${t.pid} ${t.ptid} ${t.uid} ${t.gid} ${t.tty}`;
  }

  /** Arguments. */
  "real.args"(e: RawEvent): string {
    const args: string[] = [];
    this.threads.get(e.tid)?.args?.forEach((arg) => {
      args.push(arg.value);
    });
    return args.join(" ");
  }

  /** Environment, cgroups and descriptors, counted, and each looked up again by its key. */
  "real.counts"(e: RawEvent): string {
    const t = this.threads.get(e.tid);
    if (!t) return "none";
    const fds: bigint[] = [];
    t.file_descriptors?.forEach(({ fd }) => {
      fds.push(fd);
    });
    const found = fds.filter((fd) => t.file_descriptors?.get(fd)?.fd === fd);
    let cgroups = 0;
    t.cgroups?.forEach(({ first, second }) => {
      if (first !== "" && second !== "") cgroups++;
    });
    const { env } = t;
    const last = env && env.size > 0 ? env.get(BigInt(env.size - 1))?.value : "";
    return `${fds.length === found.length} ${t.file_descriptors?.size === fds.length} ${t.cgroups?.size === cgroups} ${last?.includes("=") ?? false} ${env?.get(9999n)?.value ?? "none"}`;
  }

  /** How many events of the thread were parsed, as the table has it, and the last one's number. */
  "real.parsed"(e: RawEvent): string | undefined {
    const t = this.threads.get(e.tid);
    return t && `${t.parsed} ${t.last}`;
  }

  /** A field of a thread that is not there. */
  "real.absent"(): string {
    return this.threads.get(-77n)?.comm ?? "absent";
  }
}
