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

/** {@link PluginEvent} under Node. The host makes one per event and keeps it for all fields of that event. */
export class NodePluginEvent implements PluginEvent {
  readonly time: bigint;
  readonly num: bigint;
  readonly source: string;
  readonly type: number;
  readonly tid: bigint;
  readonly #data: Uint8Array;
  readonly #memos = new Map<unknown, unknown>();
  #text: string | undefined;

  constructor(event: EventData) {
    this.#data = event.data;
    this.time = event.time;
    this.num = event.num;
    this.source = event.source;
    this.type = event.type;
    this.tid = BigInt.asIntN(64, event.tid);
  }

  get bytes(): Uint8Array {
    if (this.type !== pluginEventType) throw new Error(`event of type ${this.type} has no payload`);
    return this.#data;
  }

  get text(): string {
    this.#text ??= new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.bytes);
    return this.#text;
  }

  memo<T>(parse: (e: PluginEvent) => T): T {
    if (!this.#memos.has(parse)) this.#memos.set(parse, parse(this));
    return this.#memos.get(parse) as T;
  }
}
