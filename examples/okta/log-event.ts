import { parseJson, type JsonNode, type PluginEvent } from "tsfalco";

/** A log event by paths in small letters, such as "actor.alternateid": Okta's keys are read whatever their case. */
type LogEvent = ReadonlyMap<string, JsonNode>;

/** No path that is read is longer: what is deeper is nobody's. */
const deepest = 5;

const logEvent = (e: PluginEvent): LogEvent => e.memo(readLogEvent);
const readLogEvent = (e: PluginEvent): LogEvent => {
  const found = new Map<string, JsonNode>();
  addPaths(found, "", parseJson(e.text), 0);
  return found;
};

/** Of equal paths the last one counts, and null is none. */
function addPaths(found: Map<string, JsonNode>, path: string, node: JsonNode, depth: number): void {
  if (node.kind !== "null") found.set(path, node);
  if (depth === deepest) return;
  const keys = node.keys();
  for (const [i, value] of node.items().entries()) {
    const key = keys[i]?.toLowerCase() ?? `${i}`;
    addPaths(found, path === "" ? key : `${path}.${key}`, value, depth + 1);
  }
}

/** The text at a path; "" when there is none. */
export function text(e: PluginEvent, path: string): string {
  return logEvent(e).get(path)?.string ?? "";
}

/** `isProxy` is a boolean, whatever its documentation says; both are text. */
export function textOfFlag(e: PluginEvent, path: string): string {
  const node = logEvent(e).get(path);
  return node?.string ?? (node?.kind === "boolean" ? node.raw : "");
}

/** The digits of an integer, undefined for everything else. */
export function digits(e: PluginEvent, path: string): string | undefined {
  const node = logEvent(e).get(path);
  return node?.kind === "number" && /^-?\d+$/.test(node.raw) ? node.raw : undefined;
}

/** An integer of 64 bits without a sign. */
export function unsigned(e: PluginEvent, path: string): bigint | undefined {
  const number = digits(e, path)?.padStart(20, "0") ?? "-";
  return number.length === 20 && !number.includes("-") && number <= "18446744073709551615"
    ? BigInt(number)
    : undefined;
}

/** A coordinate as Go writes numbers, which the official plugin is written in; "0" when there is none. */
export function coordinate(e: PluginEvent, path: string): string {
  const value = logEvent(e).get(path)?.number ?? 0;
  if (!Number.isFinite(value) || value === 0) return Object.is(value, -0) ? "-0" : "0";
  const text = Math.abs(value) < 1e-4 ? value.toExponential() : String(value);
  return text.replace(/e[+-](?=\d$)/, "$&0");
}

/** A text of the last target of a type. */
export function targetText(e: PluginEvent, type: string, key: string): string | undefined {
  for (let i = targets(e) - 1; i >= 0; i--)
    if (text(e, `target.${i}.type`) === type) return text(e, `target.${i}.${key}`);
  return undefined;
}

/** The name of a target, or of all: "(a,b)". */
export function targetNames(e: PluginEvent, index: number | undefined): string | undefined {
  const names: string[] = [];
  for (let i = 0; i < targets(e); i++) names.push(text(e, `target.${i}.displayname`));
  if (index !== undefined) return names[index];
  return names.length === 0 ? undefined : `(${names.join(",")})`;
}

function targets(e: PluginEvent): number {
  const list = logEvent(e).get("target");
  return list?.kind === "array" ? list.size : 0;
}
