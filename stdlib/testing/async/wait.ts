import type { AsyncTestEvent } from "../plugin-under-test.js";
import { decodeUtf8, noThread } from "../test-event.js";
import type { Emitted } from "./emission.js";

/** PPME_ASYNCEVENT_E. */
const asyncEventType = 402;

/** Takes events until there are `count`. @throws Error when they do not come in time. */
export async function waitForEvents(
  take: () => Promise<readonly AsyncTestEvent[]>,
  count: number,
  timeout: number,
): Promise<AsyncTestEvent[]> {
  const events = [...(await take())];
  for (const until = performance.now() + timeout; events.length < count;) {
    if (performance.now() > until)
      throw new Error(`${events.length} asynchronous events came within ${timeout} ms, not ${count}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
    events.push(...(await take()));
  }
  return events;
}

let lastNumber = 2_000_000_000n;

/** As a test sees it, and with the bytes that a host would have. */
export function asyncTestEvent(
  { name, data, time, pluginId }: Omit<Emitted, "time"> & { time: bigint },
  source: string,
): AsyncTestEvent {
  const raw = encoded(name, data, time, pluginId);
  const common = { time, num: ++lastNumber, source, type: asyncEventType, tid: noThread };
  return { name, data, text: decodeUtf8(data), pluginId, raw, ...common };
}

function encoded(name: string, data: Uint8Array, time: bigint, pluginId: number): Uint8Array {
  const text = new TextEncoder().encode(`${name}\0`);
  const bytes = new Uint8Array(42 + text.length + data.length);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, time, true);
  view.setBigUint64(8, noThread, true);
  view.setUint32(16, bytes.length, true);
  view.setUint16(20, asyncEventType, true);
  [3, 4, text.length, data.length, pluginId].forEach((word, i) => view.setUint32(22 + 4 * i, word, true));
  bytes.set(text, 42);
  bytes.set(data, 42 + text.length);
  return bytes;
}
