import { parseJson, type JsonNode, type PluginEvent } from "tsfalco";

/** The audit event in the payload, parsed once for all fields; `undefined` when it has no auditID. */
export function audit(e: PluginEvent): JsonNode | undefined {
  return e.memo(parseAuditEvent);
}

/** The object sent with the request, such as the pod to be created. */
export function request(e: PluginEvent): JsonNode | undefined {
  return audit(e)?.get("requestObject");
}

/** The `spec` of the object sent with the request. */
export function spec(e: PluginEvent): JsonNode | undefined {
  return audit(e)?.get("requestObject", "spec");
}

/** The text of an annotation of the audit event. */
export function annotation(e: PluginEvent, name: string): string | undefined {
  return audit(e)?.get("annotations", name)?.text;
}

/** The elements of a JSON array as text; none when it is not there or not an array. */
export function texts(list: JsonNode | undefined): string[] {
  const found: string[] = [];
  if (list === undefined || list.kind !== "array") return found;
  for (const item of list.items()) found.push(item.text);
  return found;
}

function parseAuditEvent(e: PluginEvent): JsonNode | undefined {
  const text = e.text;
  if (!text.startsWith("{") && !text.startsWith("["))
    throw new Error("payload is not a JSON object or array");
  const root = parseJson(text);
  return root.get("auditID") === undefined ? undefined : root;
}
