import { eventsByCode, sizeOf, type EventInfo } from "../../../compiler/schema/events.js";
import { encodeParameters, encodeWord } from "./encode-node.js";
import { widthOf, writeEvent } from "./params.js";

/** Bytes of an event that a capture file can hold, unless its lengths have 32 bits. */
const largestEvent = 65_526;
/** No thread; as a time: the host's clock. */
const none = 0xffff_ffff_ffff_ffffn;

/** An event of the kernel under Node: all its bytes. */
export class MadeEvent {
  readonly #raw: Uint8Array;

  constructor(raw: Uint8Array) {
    this.#raw = raw;
  }

  /** The bytes of what {@link makers} have made; undefined of anything else. */
  static bytesOf(event: unknown): Uint8Array | undefined {
    return typeof event === "object" && event !== null && #raw in event ? event.#raw : undefined;
  }
}

type Values = Readonly<Record<string, unknown>> & {
  readonly time?: bigint | undefined;
  readonly tid?: bigint | number | undefined;
};

/** A function for each event of the schema, by the name of its type, that makes one. */
export function makers(): Readonly<Record<string, (values?: Values) => MadeEvent>> {
  const all = [...eventsByCode().values()];
  return Object.freeze(
    Object.fromEntries(all.map((event) => [event.typeName, (values = {}) => make(event, values)])),
  );
}

function make(event: EventInfo, { time, tid, ...given }: Values): MadeEvent {
  if (time !== undefined && time !== BigInt.asUintN(64, time))
    throw new RangeError(`event time ${time} is not within 0 and 2^64-1 nanoseconds`);
  if (tid !== undefined) encodeWord(tid, { type: "PID" }, `${event.typeName}.tid`);
  const params = encodeParameters(event, withoutNul(given)).map((bytes, i) => {
    // What has a size is always there, as from the kernel.
    return bytes.length === 0 ? new Uint8Array(sizeOf(event.params[i]!.type)) : bytes;
  });
  const head = { time: time ?? none, tid: tid === undefined ? none : BigInt(tid), type: event.code };
  const raw = writeEvent({ ...head, params });
  if (raw.length > largestEvent && widthOf(event.code) === 2)
    throw new RangeError(
      `an event of ${raw.length} bytes does not fit into a capture: ${largestEvent} at most`,
    );
  return new MadeEvent(raw);
}

/** A NUL ends a text for whoever reads it. */
function withoutNul(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, shown(value)]));
}

function shown(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "\ufffd");
  return Array.isArray(value) ? value.map(shown) : value;
}
