import { eventsByCode } from "./events.js";

/** What every event has, whatever its code. */
const HEADER: ReadonlySet<string> = new Set([
  ...["type", "time", "num", "source", "tid", "nparams", "param", "memo"],
]);
/** The events whose interfaces are not made of the schema: of a plugin's source, and emitted beside one. */
const PAYLOADS: ReadonlyMap<number, readonly string[]> = new Map([
  [322, ["text", "bytes", "json"]],
  [402, ["name", "pluginId", "text", "bytes", "json"]],
]);

/** `property in event`: whether the interface of its code has the property, whatever this event carries. */
export function eventHas(code: number, property: string): boolean {
  if (HEADER.has(property) || property in Object.prototype) return true;
  const event = eventsByCode().get(code);
  if (!event) return PAYLOADS.get(code)?.includes(property) === true;
  return property === "name" || event.params.some((param) => param.property === property);
}

/** The codes of which the same is true; undefined stands for all there can be. */
export function codesWith(property: string): readonly number[] | undefined {
  if (eventHas(-1, property)) return undefined;
  return [...PAYLOADS.keys(), ...eventsByCode().keys()].filter((code) => eventHas(code, property));
}
