// In the language that plugins are compiled from: the compiler takes this file into programs.
import type { XmlNode, XmlOptions } from "./node.js";
import { XmlScanner } from "./scanner.js";

/**
 * The nodes of a document, `for (const node of readXml(text))`: elements that begin and end, text, comments. No namespaces, and
 * nothing of a document type: one that declares something is refused, and so are entities that XML has not. Bytes are UTF-8.
 *
 * @throws SyntaxError `XML: line 3, column 5: ...` for what is not XML, at its place: the nodes before it are given
 */
export function* readXml(
  source: string | Uint8Array,
  options: XmlOptions = {},
): Generator<XmlNode, void, undefined> {
  const scanner = new XmlScanner(options);
  if (typeof source !== "string") scanner.add(source);
  // Half a pair of surrogates is no character of UTF-8: what encodes it would make another one of it.
  else scanner.add(source.isWellFormed() ? new TextEncoder().encode(source) : halfPairs(source));
  scanner.end();
  for (let node = scanner.next(); node; node = scanner.next()) yield node;
}

/**
 * The same of a document that comes a piece at a time, `for await (const node of readXmlStream(response.body!))`. A node is
 * given when its end is there; of the document no more is kept than the node that comes next, and the names of the elements
 * that it is in.
 */
export async function* readXmlStream(
  chunks: AsyncIterable<Uint8Array>,
  options: XmlOptions = {},
): AsyncGenerator<XmlNode, void, undefined> {
  const scanner = new XmlScanner(options);
  for await (const bytes of chunks) {
    if (!scanner.add(bytes)) continue;
    for (let node = scanner.next(); node; node = scanner.next()) yield node;
  }
  scanner.end();
  for (let node = scanner.next(); node; node = scanner.next()) yield node;
}

/** The bytes of text up to half a pair of surrogates, and one that is not UTF-8. */
function halfPairs(text: string): Uint8Array {
  let end = 0;
  for (const character of text) {
    if (!character.isWellFormed()) break;
    end += character.length;
  }
  const valid = new TextEncoder().encode(text.slice(0, end));
  const bytes = new Uint8Array(valid.length + 1);
  bytes.set(valid);
  bytes[valid.length] = 0xff;
  return bytes;
}
