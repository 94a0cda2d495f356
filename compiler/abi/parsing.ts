import type { ts } from "../project/typescript.js";
import type { OriginOf } from "../types/from-typescript.js";
import { eventTypesOf, inferredSources, listed, type EventTypes } from "./event-types.js";
import type { PluginHooks } from "./hooks.js";
import type { PluginMetadata } from "./metadata.js";
import type { Problems } from "./problems.js";

/** How a plugin sees events before fields are asked for. */
export interface PluginParsing {
  readonly eventTypes: EventTypes;
  /** Always told: whoever tells nothing of the kernel's events gets all of them, and makes the kernel send them. */
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
  return {
    eventTypes,
    toldTypes: listed(eventTypes),
    sources: parseSources ?? inferredSources(eventTypes, source, hasOpen),
  };
}
