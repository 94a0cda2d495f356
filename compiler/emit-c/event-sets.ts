import { common, PLUGIN_EVENT, type EventTypes } from "../abi/event-types.js";
import { codeWords, WORDS } from "../schema/code-words.js";
import type { CWriter } from "./writer.js";

/** Every bit: the last one stands for the codes that schemas to come may have. */
const ALL = Array.from({ length: WORDS }, () => 2n ** 64n - 1n);

/** Of so many codes a `switch` is shorter than a set. */
const FEW = 16;

/** Emits sets of event types as bits, each of them once. */
export class EventSets {
  private readonly names = new Map<string, string>();

  constructor(private readonly w: CWriter) {}

  /** What the plugin takes; NULL for the events of plugins alone. */
  whole(types: EventTypes): string {
    return sameTypes(types, [PLUGIN_EVENT]) ? "NULL" : this.bits(types);
  }

  /** What a part of the plugin takes of what the whole does; NULL for all of it. */
  part(types: EventTypes | undefined, whole: EventTypes): string {
    const taken = types === undefined ? whole : common(types, whole);
    return sameTypes(taken, whole) ? "NULL" : this.bits(taken);
  }

  /** What a `get_..._event_types` gives: how many, then they. */
  list(name: string, types: readonly number[]): string {
    if (types.length === 0) return "{0, NULL}";
    this.w.line(`static const uint16_t ${name}[] = {${types.join(", ")}};`);
    return `{${types.length}, ${name}}`;
  }

  /** A function that tells what the plugin takes. */
  test(name: string, types: EventTypes): void {
    const { w } = this;
    const isFew = types !== "all" && types.length <= FEW;
    const set = isFew ? "" : this.whole(types);
    w.open(`static inline bool ${name}(uint16_t type) {`);
    if (isFew) {
      w.open("switch (type) {");
      w.line(types.map((code) => `case ${code}:`).join(" "));
      w.line("return true;");
      w.line("default: return false;");
      w.close();
    } else w.line(`return tsf_takes(${set}, type);`);
    w.close();
  }

  private bits(types: EventTypes): string {
    const words = types === "all" ? ALL : codeWords(types);
    const text = words.map((word) => `0x${word.toString(16)}ull`).join(", ");
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const name = `event_set_${this.names.size}`;
    this.names.set(text, name);
    this.w.line(`static const uint64_t ${name}[${WORDS}] = {${text}};`);
    return name;
  }
}

/** Lists are in order. */
function sameTypes(a: EventTypes, b: EventTypes): boolean {
  if (a === "all" || b === "all") return a === b;
  return a.length === b.length && a.every((code, i) => code === b[i]);
}
