import { common, listed, PLUGIN_EVENT, type EventTypes } from "../abi/event-types.js";
import type { CWriter } from "./writer.js";

/** Words of a set: codes of events are below 512 (runtime-c/plugin/descriptor.h, tsf_takes). */
const WORDS = 8;

/** Emits sets of event types as bits, each of them once. */
export class EventSets {
  private readonly names = new Map<string, string>();

  constructor(private readonly w: CWriter) {}

  /** What the plugin takes; NULL for the events of plugins alone. */
  whole(types: EventTypes): string {
    const codes = listed(types);
    return codes.length === 1 && codes[0] === PLUGIN_EVENT ? "NULL" : this.bits(codes);
  }

  /** What a part of the plugin takes of what the whole does; NULL for all of it. */
  part(types: EventTypes | undefined, whole: EventTypes): string {
    const taken = types === undefined ? whole : common(types, whole);
    return listed(taken).length === listed(whole).length ? "NULL" : this.bits(listed(taken));
  }

  /** What a `get_..._event_types` gives: how many, then they. */
  list(name: string, types: readonly number[]): string {
    if (types.length === 0) return "{0, NULL}";
    this.w.line(`static const uint16_t ${name}[] = {${types.join(", ")}};`);
    return `{${types.length}, ${name}}`;
  }

  private bits(codes: readonly number[]): string {
    const words = Array.from({ length: WORDS }, () => 0n);
    for (const code of codes) words[code >> 6]! |= 1n << BigInt(code & 63);
    const text = words.map((word) => `0x${word.toString(16)}ull`).join(", ");
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const name = `event_set_${this.names.size}`;
    this.names.set(text, name);
    this.w.line(`static const uint64_t ${name}[${WORDS}] = {${text}};`);
    return name;
  }
}
