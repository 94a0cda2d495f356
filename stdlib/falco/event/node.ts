import type { PluginEvent } from "./api.js";

/** What a host in Node knows of an event. */
export interface EventData {
  readonly data: Uint8Array;
  readonly time: bigint;
  readonly num: bigint;
  readonly source: string;
  readonly type: number;
  readonly tid: bigint;
}

/** The type of events made by plugins, the only one with a payload: PPME_PLUGINEVENT_E. */
const pluginEventType = 322;

/**
 * {@link PluginEvent} under Node. The host makes one per event, keeps it for all fields of that event, and lends it for
 * the time of a call: what is read for the first time after the call would be gone in the native host.
 */
export class NodePluginEvent implements PluginEvent {
  readonly time: bigint;
  readonly num: bigint;
  readonly type: number;
  readonly tid: bigint;
  readonly #source: string;
  readonly #data: Uint8Array;
  readonly #memos = new Map<unknown, unknown>();
  readonly #read = new Set<string>();
  #isLent = false;
  #text: string | undefined;

  constructor(event: EventData) {
    this.#data = event.data;
    this.time = event.time;
    this.num = event.num;
    this.#source = event.source;
    this.type = event.type;
    this.tid = BigInt.asIntN(64, event.tid);
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
    this.#text ??= new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.#payload("text"));
    return this.#text;
  }

  get source(): string {
    this.#note("source");
    return this.#source;
  }

  #payload(property: string): Uint8Array {
    if (this.type !== pluginEventType) throw new Error(`event of type ${this.type} has no payload`);
    this.#note(property);
    return this.#data;
  }

  #note(property: string): void {
    if (!this.#isLent && !this.#read.has(property))
      throw new TypeError(`PluginEvent.${property} is first read after the call that the event was given to`);
    this.#read.add(property);
  }

  memo<T>(parse: (e: PluginEvent) => T): T {
    if (!this.#memos.has(parse)) this.#memos.set(parse, parse(this));
    return this.#memos.get(parse) as T;
  }
}
