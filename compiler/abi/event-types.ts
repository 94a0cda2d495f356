import type { ts } from "../project/typescript.js";
import { eventsByCode } from "../schema/events.js";
import { isEventInterface } from "../types/event-interfaces.js";
import type { OriginOf } from "../types/from-typescript.js";

/** Type codes of events (`PPME_*`), in order; "all" of them. */
export type EventTypes = readonly number[] | "all";

/** Made by sources of plugins, and what they read unless they say otherwise. */
export const PLUGIN_EVENT = 322;
/** Emitted beside a source's events. */
const ASYNC_EVENT = 402;

/**
 * The events that a parameter takes: what the property `type` of its type may be. undefined when it takes no event.
 */
export function eventTypesOf(
  checker: ts.TypeChecker,
  originOf: OriginOf,
  parameter: ts.ParameterDeclaration,
): EventTypes | undefined {
  const type = checker.getTypeAtLocation(parameter);
  const isSdk = (declaration: ts.Declaration): boolean => originOf(declaration.getSourceFile()) === "sdk";
  const parts = type.isUnion() ? type.types : [type];
  let taken: EventTypes = [];
  for (const part of parts) {
    if (!isEventInterface(checker, part, isSdk)) return undefined;
    const codes = checker.getTypeOfSymbol(checker.getPropertyOfType(part, "type")!);
    const literals = codes.isUnion() ? codes.types : [codes];
    const numbers = literals.flatMap((t) => (t.isNumberLiteral() ? [t.value] : []));
    taken = joined(taken, numbers.length < literals.length ? "all" : numbers);
  }
  return taken;
}

export function joined(a: EventTypes, b: EventTypes): EventTypes {
  return a === "all" || b === "all" ? "all" : [...new Set([...a, ...b])].sort((x, y) => x - y);
}

/** Those of `types` that are in `among` too. */
export function common(types: EventTypes, among: EventTypes): EventTypes {
  if (types === "all") return among;
  return among === "all" ? types : types.filter((type) => among.includes(type));
}

/**
 * The list to tell the host; empty: nothing. A host refuses a plugin that lists a code that its own schema has not, so
 * whoever takes everything there is lists nothing, which means the same to a plugin of the source "syscall"; to others it
 * means 322 alone, and no more than two kinds of events come to them.
 */
export function toldTypes(
  types: EventTypes,
  sources: readonly string[] | undefined,
  own: string,
): readonly number[] {
  const isEverything = types === "all" || [...eventsByCode().keys()].every((code) => types.includes(code));
  if (!isEverything) return types;
  const named = [...(sources ?? []), ...(own === "" ? [] : [own])];
  if (named.length === 0 || named.includes("syscall")) return [];
  return [PLUGIN_EVENT, ASYNC_EVENT].filter((code) => types === "all" || types.includes(code));
}

/** Whether the host has to know a version of the events' schema: for all but those of sources of plugins. */
export function needsSchema(types: EventTypes): boolean {
  return types === "all" || types.some((type) => type !== PLUGIN_EVENT);
}

/**
 * The sources to tell the host when the plugin does not say: what the kernel does is of the source "syscall". undefined:
 * none, so that the host takes the plugin's own, or every one.
 */
export function inferredSources(
  types: EventTypes,
  own: string,
  hasOpen: boolean,
): readonly string[] | undefined {
  const ofKernel =
    types === "all" ? [] : types.filter((type) => type !== PLUGIN_EVENT && type !== ASYNC_EVENT);
  if (ofKernel.length > 0 && ofKernel.length === types.length) return ["syscall"];
  if (own === "") return undefined;
  if (ofKernel.length > 0) return ["syscall", own];
  return hasOpen ? undefined : [own];
}
