import { type EventBatch, type EventStream, Plugin, type RawEvent } from "tsfalco";
import { syscallEvent } from "tsfalco/events";

/** Gives events of the kernel as a stream, and sees them before the fields. */
export default class SyscallStream extends Plugin {
  private seen = 0;

  open(): EventStream {
    let left = 5;
    return {
      nextBatch(batch: EventBatch) {
        while (left > 0 && batch.size < 2)
          batch.add(syscallEvent.DupExit({ tid: left, res: left--, oldfd: 1 }));
        return left > 0 ? "more" : "end";
      },
    };
  }

  parse(e: RawEvent): void {
    if (e.type === 367) this.seen++;
  }

  /** How many have been seen. */
  "stream.seen"(e: RawEvent): bigint {
    return BigInt(this.seen) + 10n * e.tid;
  }
}
