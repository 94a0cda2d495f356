import type { JsonNode, PluginEvent } from "tsfalco";
import { spec } from "./audit-event.js";
import { walk, walkTexts } from "./walk.js";

// Values of the containers in one of a pod's lists: "containers", "initContainers" or "ephemeralContainers". With an
// index only of the container at it. A field has one value a container, or fewer where that is said.

/** A property that every container has to have. Throws when one lacks it. */
export function required(e: PluginEvent, list: string, index: number | undefined, key: string): string[] {
  const found: string[] = [];
  for (const node of walk(spec(e), index, [list, key]) ?? []) {
    if (node === undefined) throw new Error(`one of the ${list} has no ${key}`);
    found.push(node.text);
  }
  return found;
}

/** The images without tag and digest. */
export function repositories(e: PluginEvent, list: string, index: number | undefined): string[] {
  return required(e, list, index, "image").map(repository);
}

/** `registry:5000/team/app:1.2@sha256:…` without its tag and digest: `registry:5000/team/app`. */
export function repository(image: string): string {
  const at = image.indexOf("@");
  const name = at < 0 ? image : image.slice(0, at);
  const colon = name.lastIndexOf(":");
  return colon > name.lastIndexOf("/") ? name.slice(0, colon) : name;
}

/** An array of words, joined by blanks. Containers without it are left out. Throws when one's is something else. */
export function words(e: PluginEvent, list: string, index: number | undefined, key: string): string[] {
  const found: string[] = [];
  for (const node of walk(spec(e), index, [list, key]) ?? []) {
    if (node === undefined || node.kind === "null") continue;
    const joined = joinStrings(node);
    if (joined === undefined) throw new Error(`${key} of one of the ${list} is not an array of strings`);
    found.push(joined);
  }
  return found;
}

/** The host ports, or where there is none the container ports, of all ports. */
export function hostPorts(e: PluginEvent, list: string, index: number | undefined): string[] {
  const found: string[] = [];
  for (const ports of walk(spec(e), index, [list, "ports"]) ?? []) {
    if (ports === undefined) continue;
    for (const port of ports.items()) {
      const number = port.get("hostPort") ?? port.get("containerPort");
      if (number !== undefined) found.push(number.text);
    }
  }
  return found;
}

/** A property of the security context; containers without it are left out. */
export function security(e: PluginEvent, list: string, index: number | undefined, key: string): string[] {
  return walkTexts(spec(e), index, [list, "securityContext", key]);
}

/** The added capabilities as one JSON array a container; containers without are left out. */
export function capabilities(e: PluginEvent, list: string, index: number | undefined): string[] {
  return walkTexts(spec(e), index, [list, "securityContext", "capabilities", "add"]);
}

/** The id that a container names for itself (`runAsUser`, `runAsGroup`), else the one of the pod's spec, else "0". */
export function effectiveIds(e: PluginEvent, list: string, index: number | undefined, key: string): string[] {
  const found: string[] = [];
  const inherited = spec(e)?.get(key)?.text ?? "0";
  for (const id of walk(spec(e), index, [list, key]) ?? []) found.push(id?.text ?? inherited);
  return found;
}

/** "true" when a container of the pod asks to be privileged, "false" when none does; no value without containers. */
export function anyPrivileged(e: PluginEvent): string | undefined {
  const values = walk(spec(e), undefined, ["containers", "securityContext", "privileged"]);
  if (values === undefined) return undefined;
  for (const value of values) {
    if (value?.boolean === true) return "true";
  }
  return "false";
}

/** Strings joined by blanks; `undefined` when the node is not an array of strings. */
function joinStrings(node: JsonNode): string | undefined {
  if (node.kind !== "array") return undefined;
  const parts: string[] = [];
  for (const item of node.items()) {
    const part = item.string;
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.join(" ");
}
