import { parseJson, type JsonNode, type PluginEvent } from "tsfalco";

/** The audit event in the payload, parsed once for all fields. Throws when it is not one. */
export function audit(e: PluginEvent): JsonNode {
  return e.memo(parseAuditEvent);
}

/** The object sent with the request, such as the pod to be created. */
export function request(e: PluginEvent): JsonNode | undefined {
  return audit(e).get("requestObject");
}

/** The `spec` of the object sent with the request. */
export function spec(e: PluginEvent): JsonNode | undefined {
  return audit(e).get("requestObject", "spec");
}

/** The text of an annotation of the audit event. */
export function annotation(e: PluginEvent, name: string): string | undefined {
  return audit(e).get("annotations", name)?.text;
}

/** The elements of a JSON array; of what should have been one, and is not, the value itself. */
export function elements(list: JsonNode | undefined): JsonNode[] {
  if (list === undefined || list.kind === "null") return [];
  return list.kind === "array" ? list.items() : [list];
}

/** The same as text. */
export function texts(list: JsonNode | undefined): string[] {
  const found: string[] = [];
  for (const item of elements(list)) found.push(item.text);
  return found;
}

function parseAuditEvent(e: PluginEvent): JsonNode {
  const text = e.text;
  if (!text.startsWith("{") && !text.startsWith("["))
    throw new Error("payload is not a JSON object or array");
  const root = parseJson(text);
  if (root.get("auditID") === undefined) throw new Error("payload has no auditID");
  return root;
}
