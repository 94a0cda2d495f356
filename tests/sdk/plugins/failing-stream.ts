import { Plugin, type EventBatch, type EventStream, type SourceInstance } from "tsfalco";
import { fail, type Failure } from "./failing-how.js";

interface Open {
  at: string;
  how?: Failure;
  /** Events a batch. */
  events?: number;
}

/** Fails in the method of its stream that its open parameters name. */
export default class FailingStream extends Plugin {
  static readonly id = 999;
  static readonly source = "stream";

  open(open: Open, instance: SourceInstance): EventStream {
    if (open.at === "open") fail(open.how);
    return new Stream(open, instance);
  }
}

class Stream implements EventStream {
  private batches = 0;
  private kept: EventBatch | undefined;
  constructor(
    private readonly open: Open,
    private readonly instance: SourceInstance,
  ) {}

  nextBatch(batch: EventBatch): "more" | "wait" | "end" {
    const { at, how, events = 3 } = this.open;
    if (at === "kept" && this.batches === 1) this.kept?.add("late");
    this.kept = batch;
    const size = batch.size;
    this.batches++;
    for (let i = 0; i < events; i++)
      batch.add(`${this.batches} ${i} of ${size}, ${batch.bytes} bytés`, BigInt(i));
    if (at === "time") batch.add("x", -1n);
    this.instance.reportProgress(this.batches * 33.333, "\0 \ud800".repeat(this.batches * 30));
    if (at === "next" && this.batches === 2) fail(how);
    if (at === "more") return this.batches < 4 ? "more" : "end";
    return this.batches < 3 ? "wait" : "end";
  }

  close(): void {
    if (this.open.at === "close") fail(this.open.how);
  }
}
