import { Plugin, threadTable, type HostEntry, type RawEvent, type Threads } from "tsfalco";
import type { Clone3Exit, CloneExit, ExecveatExit, ExecveExit, ForkExit, VforkExit } from "tsfalco/events";

/** What this plugin adds to each thread of the host. */
interface Added {
  /** The names of the ancestors, the nearest first, one a line. */
  lineage: string;
}

type Thread = HostEntry<Threads & Added>;

/** Longer lineages are cut. */
const mostAncestors = 32;

/** Who started a process: the names of its ancestors, also of those that have ended. */
export default class ProcessLineage extends Plugin {
  static readonly parseSources = ["syscall"];
  static readonly extractSources = ["syscall"];

  readonly threads = threadTable<Added>();

  /** While the parent is still there, who it is goes into the host's table, and from there to the grandchildren. */
  parse(e: ExecveExit | ExecveatExit | CloneExit | Clone3Exit | ForkExit | VforkExit): void {
    const thread = this.threads.get(e.tid);
    if (thread && thread.lineage === "") thread.lineage = this.ancestors(thread).join("\n");
  }

  /** The names of the process's ancestors, the nearest first. @display Lineage */
  "lineage.names"(e: RawEvent): string[] {
    const thread = this.threads.get(e.tid);
    return thread ? this.ancestors(thread) : [];
  }

  /** The name of the ancestor so many generations up: 0 is the process itself, 1 its parent. */
  "lineage.name"(e: RawEvent, generation: number): string | undefined {
    const thread = this.threads.get(e.tid);
    if (!thread) return undefined;
    return generation === 0 ? thread.comm : this.ancestors(thread)[generation - 1];
  }

  /** Whether the process has an ancestor of this name: `lineage.has[sshd] = true`. */
  "lineage.has"(e: RawEvent, name: string): boolean {
    const thread = this.threads.get(e.tid);
    return thread !== undefined && this.ancestors(thread).includes(name);
  }

  /** How many ancestors are known. */
  "lineage.depth"(e: RawEvent): bigint {
    const thread = this.threads.get(e.tid);
    return BigInt(thread ? this.ancestors(thread).length : 0);
  }

  /** What was noted of the thread, else of its parent, and so on up; processes that ran before us have no notes. */
  private ancestors(thread: Thread): string[] {
    const names: string[] = [];
    for (let at: Thread = thread; names.length < mostAncestors;) {
      if (at.lineage !== "") return [...names, ...at.lineage.split("\n")].slice(0, mostAncestors);
      const parent = this.threads.get(at.ptid);
      if (!parent || parent.tid === at.tid) break;
      names.push(parent.comm);
      at = parent;
    }
    return names;
  }
}
