import type { JsonNode, PluginEvent } from "tsfalco";
import { elements, request, texts } from "./audit-event.js";
import { walk } from "./walk.js";

/** The names of a binding's subjects of one kind. */
export function subjectNames(e: PluginEvent, kind: string): string[] {
  const names: string[] = [];
  for (const subject of subjects(e)) {
    const name = subject.get("name")?.text;
    if (name !== undefined && subject.get("kind")?.text === kind) names.push(name);
  }
  return names;
}

/** A binding's service accounts as "namespace:name"; those without a namespace are left out. */
export function serviceAccounts(e: PluginEvent): string[] {
  const names: string[] = [];
  for (const subject of subjects(e)) {
    const name = subject.get("name")?.text;
    const namespace = subject.get("namespace")?.text;
    if (name === undefined || namespace === undefined || subject.get("kind")?.text !== "ServiceAccount")
      continue;
    names.push(`${namespace}:${name}`);
  }
  return names;
}

/** The elements of the arrays under `key` in a role's rules, all in one list; with an index only of the rule at it. */
export function ruleValues(e: PluginEvent, index: number | undefined, key: string): string[] {
  const values: string[] = [];
  for (const list of walk(request(e), index, ["rules", key]) ?? []) values.push(...texts(list));
  return values;
}

function subjects(e: PluginEvent): JsonNode[] {
  return elements(request(e)?.get("subjects"));
}
