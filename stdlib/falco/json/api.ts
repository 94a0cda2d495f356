import { parseDocument } from "./parse.js";
import type { JsonNode } from "./json-node.js";

/**
 * Parses a JSON document, leniently: control characters in strings, unknown escapes, `NaN` and `Inf`, and numbers that
 * are any run of `0-9 . + - e E` are accepted and kept as text; structure, blanks and the end are strict. At most 300
 * levels deep. Throws a SyntaxError with the offset of the fault.
 *
 * For reading a few values out of a large document this is several times faster than `JSON.parse`.
 */
export function parseJson(text: string): JsonNode {
  return parseDocument(text);
}
