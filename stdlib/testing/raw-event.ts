import type { TestEvent } from "./plugin-under-test.js";

/** Bytes of the header: ts u64, tid u64, len u32, type u16, nparams u32. */
const headSize = 26;

/** What the header of an event's bytes says. @throws RangeError when it is not one of these bytes. */
export function rawHead(raw: Uint8Array): Pick<TestEvent, "time" | "tid" | "type"> {
  if (raw.length < headSize)
    throw new RangeError(`raw has ${raw.length} bytes: the header of an event has ${headSize}`);
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const length = view.getUint32(16, true);
  if (length !== raw.length)
    throw new RangeError(
      `raw has ${raw.length} bytes, and the length in its header is ${length}: a host gives events whole`,
    );
  return {
    time: view.getBigUint64(0, true),
    tid: view.getBigUint64(8, true),
    type: view.getUint16(20, true),
  };
}

/** The event as a host gives it: where there are all its bytes, their header decides. */
export function asGiven(event: TestEvent): TestEvent {
  return event.raw ? { ...event, ...rawHead(event.raw) } : event;
}
