import {
  common,
  inferredSources,
  joined,
  needsSchema,
  PLUGIN_EVENT,
  toldTypes,
  type EventTypes,
} from "./event-types.js";
import type { PluginField } from "./fields.js";
import type { PluginMetadata } from "./metadata.js";
import type { Problems } from "./problems.js";

/** The events of a plugin's fields. */
export interface PluginExtraction {
  /** What some field takes. */
  readonly eventTypes: EventTypes;
  /** What to tell the host; empty: nothing, its default is then the same. */
  readonly toldTypes: readonly number[];
  /** undefined: none to be told. */
  readonly sources: readonly string[] | undefined;
}

/** Joins what the fields take, as far as `extractEventTypes` leaves it. */
export function readExtraction(
  fields: readonly PluginField[],
  metadata: PluginMetadata,
  hasOpen: boolean,
  problems: Problems,
): PluginExtraction {
  const { extractEventTypes, extractSources, source } = metadata;
  const own = fields.flatMap(({ eventTypes }) => (eventTypes === undefined ? [] : [eventTypes]));
  const taken = own.length === 0 ? [PLUGIN_EVENT] : own.reduce(joined);
  const given = extractEventTypes?.length ? extractEventTypes : undefined;
  for (const { name, eventTypes, method } of fields) {
    if (given && eventTypes && common(eventTypes, given).length === 0)
      problems.add(method.declaration.name, "TSF5018", { field: name });
  }
  const eventTypes = given ?? taken;
  const told = given !== undefined || needsSchema(taken) || fitsSyscall(metadata, hasOpen);
  const sources = extractSources ?? inferredSources(eventTypes, source, hasOpen);
  return { eventTypes, toldTypes: told ? toldTypes(eventTypes, sources, source) : [], sources };
}

/**
 * A host that is told nothing sends a plugin that fits "syscall" every event of the kernel, and then asks for an event
 * schema version: so whatever may be such a one says that it wants 322 only.
 */
function fitsSyscall({ extractSources, source }: PluginMetadata, hasOpen: boolean): boolean {
  const sources = [...(extractSources ?? []), ...(source === "" ? [] : [source])];
  const isOwn = hasOpen && source !== "";
  return sources.includes("syscall") || (!isOwn && (extractSources ?? sources).length === 0);
}
