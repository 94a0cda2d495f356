import { parseJson, parseRfc3339, type JsonNode, type TimedEvent } from "tsfalco";
import type { Faults } from "./faults.js";

/** How large things may be, in bytes. */
export interface Limits {
  /** Of an event as compact JSON. */
  event: number;
  /** Of a document that may hold several. */
  document: number;
}

/**
 * The audit events in a JSON document: an Event, an EventList, or an array of these. A document that is something
 * else, in whole or in a part, has none; an event without a usable time, or too large, is left out. All of that is told
 * with the place in front.
 */
export function auditEvents(text: string, place: string, limits: Limits, faults: Faults): TimedEvent[] {
  const found: TimedEvent[] = [];
  const nodes: JsonNode[] = [];
  try {
    if (!collect(parseJson(text), nodes)) faults.tell(`${place}: data not recognized as a k8s audit event`);
    else for (const node of nodes) addEvent(found, node, place, limits, faults);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    faults.tell(`${place}: ${error.message}`);
  }
  return found;
}

/** Appends the events in `node`; false when something in it is not one. */
function collect(node: JsonNode, events: JsonNode[]): boolean {
  if (node.kind === "array") {
    for (const item of node.items()) {
      if (!collect(item, events)) return false;
    }
    return true;
  }
  const kind = node.get("kind")?.string;
  if (kind === "Event") {
    events.push(node);
    return true;
  }
  const items = kind === "EventList" ? node.get("items") : undefined;
  if (items === undefined || items.kind !== "array") return false;
  for (const item of items.items()) events.push(item);
  return true;
}

function addEvent(found: TimedEvent[], event: JsonNode, place: string, limits: Limits, faults: Faults): void {
  const stamp = event.get("stageTimestamp");
  if (stamp === undefined) {
    faults.tell(`${place}: can't read stageTimestamp`);
    return;
  }
  const time = parseRfc3339(stamp.string ?? "");
  if (time === undefined || time < 0n) {
    faults.tell(`${place}: stageTimestamp is not an RFC 3339 time: ${stamp.raw}`);
    return;
  }
  const data = event.raw;
  // A character is at most three bytes a UTF-16 unit: only an event that may be too large has to be measured.
  const size = data.length * 3 > limits.event ? new TextEncoder().encode(data).length : 0;
  if (size > limits.event) faults.tell(`${place}: event larger than maxEventSize: size=${size}`);
  else found.push({ data, time });
}
