import type { ts } from "../project/typescript.js";
import type { OriginOf } from "../types/from-typescript.js";
import { eventTypesOf, inferredSources, toldTypes, type EventTypes } from "./event-types.js";
import type { PluginHooks } from "./hooks.js";
import type { PluginMetadata } from "./metadata.js";
import type { Problems } from "./problems.js";

/** How a plugin sees events before fields are asked for. */
export interface PluginParsing {
  readonly eventTypes: EventTypes;
  /** Told unless it is everything: whoever tells nothing gets all of the kernel's events, and makes the kernel send them. */
  readonly toldTypes: readonly number[];
  /** undefined: none to be told. */
  readonly sources: readonly string[] | undefined;
}

/** Reads the parameter of `parse`; undefined when there is no such hook, or it takes no event. */
export function readParsing(
  checker: ts.TypeChecker,
  originOf: OriginOf,
  { parse }: PluginHooks,
  { parseSources, source }: PluginMetadata,
  hasOpen: boolean,
  problems: Problems,
): PluginParsing | undefined {
  if (!parse) return undefined;
  const [event] = parse.declaration.parameters;
  const eventTypes = event && eventTypesOf(checker, originOf, event);
  if (!eventTypes)
    return problems.add(event ?? parse.declaration.name, "TSF5009", {
      name: "parse",
      signature: "parse(e: PluginEvent): void",
    });
  const sources = parseSources ?? inferredSources(eventTypes, source, hasOpen);
  return { eventTypes, toldTypes: toldTypes(eventTypes, sources, source), sources };
}
