import { parseJson, parseRfc3339, type EventBatch, type JsonNode } from "tsfalco";

/**
 * Adds the audit events in a JSON document: an Event, an EventList, or an array of these. A document that is something
 * else, in whole or in a part, adds nothing; an event without a usable time or larger than `maxEventSize` bytes is
 * left out. Both are told to `report`. Throws a SyntaxError when `text` is not JSON.
 */
export function addEvents(
  batch: EventBatch,
  text: string,
  maxEventSize: number,
  report: (fault: string) => void,
): void {
  const events: JsonNode[] = [];
  if (!collect(parseJson(text), events)) {
    report("data not recognized as a k8s audit event");
    return;
  }
  for (const event of events) addEvent(batch, event, maxEventSize, report);
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

function addEvent(
  batch: EventBatch,
  event: JsonNode,
  maxEventSize: number,
  report: (fault: string) => void,
): void {
  const stamp = event.get("stageTimestamp");
  if (stamp === undefined) {
    report("can't read stageTimestamp");
    return;
  }
  const time = parseRfc3339(stamp.string ?? "");
  if (time === undefined || time < 0n) {
    report(`stageTimestamp is not an RFC 3339 time: ${stamp.raw}`);
    return;
  }
  const payload = event.raw;
  // A character is at most three bytes a UTF-16 unit: only an event that may be too large has to be measured.
  const size = payload.length * 3 > maxEventSize ? new TextEncoder().encode(payload).length : 0;
  if (size > maxEventSize) report(`event larger than maxEventSize: size=${size}`);
  else batch.add(payload, time);
}
