import { parseJson, type JsonNode, type PluginEvent } from "tsfalco";

/** The CloudTrail record in the payload, parsed once for all fields. */
export function record(e: PluginEvent): JsonNode {
  return e.memo(parseRecord);
}

function parseRecord(e: PluginEvent): JsonNode {
  return parseJson(e.text);
}

/** The text of a value: of what is no string its JSON. JSON's null is no value. */
export function text(node: JsonNode | undefined): string | undefined {
  return node === undefined || node.kind === "null" ? undefined : node.text;
}

/** The text at the top of the record. */
export function top(e: PluginEvent, key: string): string | undefined {
  return text(record(e).get(key));
}

/** The text of a request parameter. */
export function parameter(e: PluginEvent, key: string): string | undefined {
  return text(record(e).get("requestParameters", key));
}

/** "true" or "false", also of what AWS writes as a string. */
export function flag(node: JsonNode | undefined): string | undefined {
  if (node === undefined || node.kind === "null") return undefined;
  return String(node.boolean ?? node.string === "true");
}

/** A service without the domain that they all have. */
export function shortSource(source: string): string {
  const domain = ".amazonaws.com";
  return source.endsWith(domain) && source !== domain ? source.slice(0, -domain.length) : source;
}
