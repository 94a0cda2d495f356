// In the language that plugins are compiled from: the compiler takes this file into programs.

/**
 * The address that a Link header (RFC 8288) has for a relation, such as "next"; undefined when it has none. It may be
 * relative to the URL of the response.
 */
export function linkOf(header: string, relation: string): string | undefined {
  const links = /<([^>]*)>((?:[^",<]|"(?:[^"\\]|\\.)*")*)/g;
  for (const [, address = "", parameters = ""] of header.matchAll(links)) {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters) ?? [];
    const relations = (quoted ?? bare ?? "").toLowerCase().split(/\s+/);
    if (relations.includes(relation)) return address.trim();
  }
  return undefined;
}
