import type { AsyncEvent, PluginEvent, RawEvent } from "./api.js";
import { readParams } from "./params.js";
import { eventHas } from "../../../compiler/schema/event-members.js";
import { eventName, parameterNames, parameterOf, valueOf } from "./values-node.js";

/** What a host in Node knows of an event. */
export interface EventData {
  /** The payload of an event of type 322. */
  readonly data: Uint8Array;
  /** All bytes of an event of another type: header, lengths, values. */
  readonly raw?: Uint8Array | undefined;
  readonly time: bigint;
  readonly num: bigint;
  readonly source: string;
  readonly type: number;
  readonly tid: bigint;
}

/** The type of events made by plugins, the only one with a payload: PPME_PLUGINEVENT_E. */
const pluginEventType = 322;
/** PPME_ASYNCEVENT_E, with the parameters plugin id, name, data. */
const asyncEventType = 402;

/** What of all kinds of events there is under Node. */
type AnyEvent = Omit<PluginEvent, "type" | "memo"> & Omit<AsyncEvent, "type" | "memo">;

/**
 * An event of any type under Node. The host makes one per event, keeps it for all calls for that event, and lends it
 * for the time of a call: what is read for the first time after the call would be gone in the native host.
 */
export class NodeEvent implements AnyEvent {
  /** Not the object's own, as in the native host: JSON.stringify sees no properties. */
  readonly #head: Pick<EventData, "time" | "num" | "source" | "type" | "tid">;
  readonly #params: readonly Uint8Array[];
  readonly #memos = new Map<unknown, unknown>();
  readonly #read = new Set<string>();
  #isLent = false;
  #text: string | undefined;
  #json: { readonly value: unknown } | undefined;

  /** @param source The number of the source that it is of, if it is a plugin's. */
  constructor(event: EventData, source: number) {
    this.#head = event;
    Object.setPrototypeOf(this, prototypeFor(event.type));
    this.#params =
      event.type === pluginEventType ? [uint32(source), event.data] : event.raw ? readParams(event.raw) : [];
  }

  get time(): bigint {
    return this.#head.time;
  }
  get num(): bigint {
    return this.#head.num;
  }
  get type(): number {
    return this.#head.type;
  }
  get tid(): bigint {
    return BigInt.asIntN(64, this.#head.tid);
  }

  /** Runs a call of the host, during which the event may be read. */
  lent<T>(call: () => T): T {
    this.#isLent = true;
    try {
      return call();
    } finally {
      this.#isLent = false;
    }
  }

  get bytes(): Uint8Array {
    return this.#payload("bytes");
  }

  get text(): string {
    this.#text ??= decode(this.#payload("text"));
    return this.#text;
  }

  get json(): unknown {
    this.#json ??= { value: JSON.parse(this.text.replace(/^\ufeff/, "")) as unknown };
    return this.#json.value;
  }

  get source(): string {
    this.#note("source");
    return this.#head.source;
  }

  get nparams(): number {
    return this.#params.length;
  }

  param(i: number): Uint8Array | undefined {
    if (!this.#isLent) throw over("param");
    return this.#params[i];
  }

  get name(): string {
    const known = eventName(this.type);
    if (known !== undefined) return known;
    const [name] = decode(this.#async(1, "name")).split("\0");
    return name!;
  }

  get pluginId(): number {
    const { buffer, byteOffset, length } = this.#async(0, "pluginId");
    if (length !== 4) throw new Error("its plugin id has not 4 bytes");
    return new DataView(buffer, byteOffset).getUint32(0, true);
  }

  /** A property of a typed event, by its code: of the value that parameter has here. */
  parameter(property: string): unknown {
    if (!this.#isLent) throw over(property);
    const param = parameterOf(this.type, property);
    if (!param) throw new TypeError(`an event of type ${this.type} has no ${property}`);
    const data = this.#params[param.index];
    return data && valueOf(data, param);
  }

  #payload(property: string): Uint8Array {
    if (this.type !== pluginEventType && this.type !== asyncEventType)
      throw new Error(`event of type ${this.type} has no payload`);
    this.#note(property);
    const data = this.#params.at(this.type === pluginEventType ? 1 : 2);
    if (data === undefined) throw new Error("it has no data");
    return data;
  }

  #async(i: number, property: string): Uint8Array {
    if (this.type !== asyncEventType) throw new Error(`event of type ${this.type} has no ${property}`);
    if (!this.#isLent) throw over(property);
    const param = this.#params[i];
    if (param === undefined) throw new Error("its lengths do not agree");
    return param;
  }

  #note(property: string): void {
    if (!this.#isLent && !this.#read.has(property)) throw over(property);
    this.#read.add(property);
  }

  memo<E extends RawEvent, T>(this: E, parse: (e: E) => T): T {
    const memos = (this as unknown as NodeEvent).#memos;
    if (!memos.has(parse)) memos.set(parse, parse(this));
    return memos.get(parse) as T;
  }
}

for (const property of parameterNames())
  Object.defineProperty(NodeEvent.prototype, property, {
    get(this: NodeEvent) {
      return this.parameter(property);
    },
  });

const prototypes = new Map<number, object>();

/** One for each code: `in` finds what events of that code have, while reading what they have not is an error. */
function prototypeFor(code: number): object {
  const known = prototypes.get(code);
  if (known) return known;
  const prototype = new Proxy(Object.create(NodeEvent.prototype) as object, {
    has: (_, property) => typeof property === "string" && eventHas(code, property),
  });
  prototypes.set(code, prototype);
  return prototype;
}

function over(property: string): TypeError {
  return new TypeError(`PluginEvent.${property} is first read after the call that the event was given to`);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function uint32(value: number): Uint8Array {
  return new Uint8Array(new Uint32Array([value]).buffer);
}
