import { hostTable, Plugin, threadTable, type UInt32 } from "tsfalco";
import type { CloneExit, ExecveExit } from "tsfalco/events";

/** Texts and flags of events, in functions that keep them and in others. */
export default class LentValues extends Plugin {
  readonly threads = threadTable<{ image: string; marks: UInt32 }>();
  readonly images = hostTable<string, { seen: UInt32 }>("images");
  private kept = "";

  parse(e: ExecveExit | CloneExit): void {
    if (e.type === 293) {
      this.write(e);
      this.count(e);
      this.mark(e);
      this.choose(e);
    } else this.keep(e);
  }

  private write(e: ExecveExit): void {
    const { exe, cwd } = e;
    const thread = this.threads.get(e.tid);
    if (!thread || exe === undefined) return;
    thread.image = exe;
    if (cwd === "/tmp" || exe === cwd) thread.image = cwd;
  }

  private count({ exe }: ExecveExit): void {
    if (!exe) return;
    const image = this.images.get(exe);
    if (image) image.seen += 1;
  }

  private mark(e: ExecveExit): void {
    const { flags } = e;
    const thread = this.threads.get(e.tid);
    if (!thread) return;
    let marks = flags === undefined ? 100 : 0;
    if (flags?.has("EXE_WRITABLE")) marks += 1;
    if (flags?.has("EXE_FROM_MEMFD")) marks += 2;
    thread.marks = marks;
  }

  /** One of two, and one in a loop whose first is there after the second was read. */
  private choose(e: ExecveExit): void {
    const thread = this.threads.get(e.tid);
    if (!thread) return;
    let text = e.exe;
    if (text === "cwd") text = e.cwd;
    else if (text === "constant") text = "made here";
    let before: string | undefined;
    let isSame = false;
    for (let i = 0; i < 2; i++) {
      const now = i === 0 ? e.exe : e.comm;
      isSame = before === now;
      before = now;
    }
    if (isSame && text !== undefined) thread.image = text;
  }

  private keep(e: CloneExit): void {
    this.kept += `${e.exe ?? "none"};`;
    const thread = this.threads.get(e.tid);
    if (thread) thread.image = this.kept;
  }
}
