import { follow, type TimedEvent } from "tsfalco";
import { auditEvents, type Limits } from "./audit-log.js";
import type { Faults } from "./faults.js";

/** The events that are written to a log from now on, through rotation and truncation. It need not be there yet. */
export async function* followAuditLog(
  path: string,
  limits: Limits,
  faults: Faults,
): AsyncGenerator<TimedEvent, void, undefined> {
  const maxLineBytes = Math.max(limits.event, limits.document);
  for await (const line of follow([path], { maxLineBytes })) {
    const place = `${line.path}: line at byte ${line.offset}`;
    if (line.isCut) faults.tell(`${place}: longer than ${maxLineBytes} bytes`);
    else if (line.text !== "") for (const event of auditEvents(line.text, place, limits, faults)) yield event;
  }
}
