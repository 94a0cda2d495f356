import { parseJson, Plugin, type JsonNode, type PluginEvent } from "tsfalco";

/** Reads any value out of events whose payload is JSON, whatever their source. */
export default class Json extends Plugin {
  static readonly extractSources: string[] = [];

  /** The value that a JSON pointer (RFC 6901) leads to: a string's contents, else compact JSON. */
  "json.value"(e: PluginEvent, pointer: string): string | undefined {
    return valueAt(e.memo(parsePayload), pointer);
  }

  /** The whole payload as indented JSON. */
  "json.obj"(e: PluginEvent): string {
    return indented(e);
  }

  /** The time of the event in nanoseconds since 1970. */
  "json.rawtime"(e: PluginEvent): string {
    return rawTime(e);
  }

  /** The same as json.value. */
  "jevt.value"(e: PluginEvent, pointer: string): string | undefined {
    return valueAt(e.memo(parsePayload), pointer);
  }

  /** The same as json.obj. */
  "jevt.obj"(e: PluginEvent): string {
    return indented(e);
  }

  /** The same as json.rawtime. */
  "jevt.rawtime"(e: PluginEvent): string {
    return rawTime(e);
  }
}

/** The event's payload, parsed; throws when it is not a JSON object or array from its first byte on. */
function parsePayload(e: PluginEvent): JsonNode {
  const text = e.text;
  if (!text.startsWith("{") && !text.startsWith("[")) throw new Error("invalid json format");
  return parseJson(text);
}

function valueAt(root: JsonNode, pointer: string): string | undefined {
  if (pointer === "") return root.raw;
  const path = pointer.startsWith("/") ? pointer.slice(1) : pointer;
  let node: JsonNode | undefined = root;
  for (const token of path.split("/")) {
    node = node.get(token.includes("~") ? token.replaceAll("~1", "/").replaceAll("~0", "~") : token);
    if (node === undefined) return undefined;
  }
  return node.text;
}

/** Only of strict JSON. What follows the value in the payload, such as a line feed, is kept. */
function indented(e: PluginEvent): string {
  const text = e.text;
  JSON.parse(text);
  return e.memo(parsePayload).pretty("  ") + text.slice(text.trimEnd().length);
}

/** Only for events that are JSON, like the other fields. */
function rawTime(e: PluginEvent): string {
  e.memo(parsePayload);
  return String(e.time);
}
