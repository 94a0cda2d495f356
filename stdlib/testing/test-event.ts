import { writeEvent } from "../falco/event/params.js";
import type { TestEvent } from "./plugin-under-test.js";
import { rawHead } from "./raw-event.js";

/** What to make an event of: `text` or `bytes`, for other types `params`; the rest has defaults. */
export interface TestEventInit {
  /** The payload as text, of type 402 its data; sent as UTF-8. */
  text?: string;
  /** The payload as bytes, instead of `text`. */
  bytes?: Uint8Array;
  /** Of type 402: the event's name; "test" when absent. */
  name?: string;
  /** Of types without payload: the parameters as the kernel writes them, empty ones for those without a value. */
  params?: readonly Uint8Array[];
  /**
   * All bytes of an event of a type without payload, whose header says its type, time and thread. The lengths of
   * parameters may lie, the header's is that of the bytes.
   */
  raw?: Uint8Array;
  /** Nanoseconds since 1970; 1700000000000000000n when absent. */
  time?: bigint;
  /** The event's number; when absent, one that no event made before has. */
  num?: bigint;
  /** The name of the source; "" when absent. */
  source?: string;
  /** The event type; 322 (an event made by a plugin) when absent. */
  type?: number;
  /** The thread; none when absent. */
  tid?: bigint;
}

/** "No thread": what events made by plugins carry. */
export const noThread = 0xffff_ffff_ffff_ffffn;
/** The type of events made by plugins, PPME_PLUGINEVENT_E. */
export const pluginEventType = 322;
/** The type of events emitted beside a source's own, PPME_ASYNCEVENT_E. */
const asyncEventType = 402;

/** Numbers given to events without one start high, clear of those that sources number from 1. */
let lastNumber = 1_000_000_000n;

/** An event made by hand, to extract fields from without a source. A string is its payload's text. */
export function testEvent(given: TestEventInit | string): TestEvent {
  const init = typeof given === "string" ? { text: given } : given;
  const data = init.bytes ?? new TextEncoder().encode(init.text ?? "");
  const event = {
    data,
    text: decodeUtf8(data),
    time: init.time ?? 1_700_000_000_000_000_000n,
    num: init.num ?? ++lastNumber,
    source: init.source ?? "",
    type: init.type ?? pluginEventType,
    tid: init.tid ?? noThread,
    ...(init.raw && rawHead(init.raw)),
  };
  if (event.type === pluginEventType) {
    if (init.raw) throw new TypeError("an event of type 322 is made of text or bytes, not of raw");
    return event;
  }
  const params = init.params ?? (event.type === asyncEventType ? asyncParams(init.name ?? "test", data) : []);
  return { ...event, raw: init.raw ?? writeEvent({ ...event, params }) };
}

function asyncParams(name: string, data: Uint8Array): Uint8Array[] {
  return [new Uint8Array(4), new TextEncoder().encode(`${name}\0`), data];
}

/** UTF-8 as text; what is not UTF-8 becomes U+FFFD and a byte order mark is kept. */
export function decodeUtf8(data: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(data);
}
