/** The pattern as `source` gives it, which between slashes is the same pattern (ECMA-262 22.2.6.13.1). */
export function escapedSource(pattern: string): string {
  if (pattern === "") return "(?:)";
  let result = "";
  let from = 0;
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charAt(i);
    if (unit === "[") inClass = true;
    else if (unit === "]") inClass = false;
    const isEscape = unit === "\\";
    const at = isEscape ? i + 1 : i;
    const escape = lineEnd(pattern.charAt(at)) ?? (unit === "/" && !inClass ? "\\/" : undefined);
    if (escape !== undefined) {
      result += pattern.slice(from, i) + escape;
      from = at + 1;
    }
    i = at;
  }
  return from === 0 ? pattern : result + pattern.slice(from);
}

/** How a pattern writes the end of a line. */
function lineEnd(unit: string): string | undefined {
  switch (unit) {
    case "\n":
      return "\\n";
    case "\r":
      return "\\r";
    case "\u2028":
      return "\\u2028";
    case "\u2029":
      return "\\u2029";
    default:
      return undefined;
  }
}
