import type { Diagnostic, SourceLocation } from "./diagnostic.js";

/** Each finding once, those of a file together in the order of its lines; those about no place first. */
export function inSourceOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const d of diagnostics) {
    const at = d.location ? `${d.location.file}:${d.location.line}:${d.location.column}` : "";
    const key = `${at} ${d.code} ${d.message}`;
    if (!seen.has(key)) seen.set(key, d);
  }
  const files = [...new Set(diagnostics.map((d) => d.location?.file ?? ""))];
  const rank = (d: Diagnostic): number => (d.location ? files.indexOf(d.location.file) : -1);
  const line = (d: Diagnostic): number => d.location?.line ?? 0;
  const column = (d: Diagnostic): number => d.location?.column ?? 0;
  return [...seen.values()].sort((a, b) => rank(a) - rank(b) || line(a) - line(b) || column(a) - column(b));
}

/** Codes about a type, which every use of it would repeat. */
const ABOUT_TYPES = new Set(["TSF3001", "TSF3002"]);

/**
 * What the lowering found, without what only follows from it: names that seem unset because their own
 * declaration was refused, and the later uses of a type that is refused.
 */
export function withoutRepetition(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const others = findings.filter((d) => d.code !== "TSF2037");
  const told = new Set<string>();
  return (others.length > 0 ? others : findings).filter((d) => {
    if (!ABOUT_TYPES.has(d.code)) return true;
    const isNew = !told.has(d.message);
    told.add(d.message);
    return isNew;
  });
}

/**
 * TypeScript's errors without those that only say again, in other words, what one of our findings says of
 * the same place. What is left out comes back by itself when it is still true after the first was mended.
 */
export function withoutFollowOns(
  errors: readonly Diagnostic[],
  findings: readonly Diagnostic[],
): Diagnostic[] {
  // What the default import of a module without one stands for is the module itself.
  const isModule = findings.some((d) => d.code === "TSF4008");
  return errors.filter((error) => {
    if (!error.location) return findings.length === 0;
    if (isModule && error.message.includes("typeof import(")) return false;
    return !findings.some((d) => d.location && sameMatter(error, d.location, d.code));
  });
}

function sameMatter(error: Diagnostic, finding: SourceLocation, code: string): boolean {
  const at = error.location!;
  if (overlap(finding, at)) return true;
  // A static that Plugin declares otherwise, told of the class as a whole.
  if (error.code === "TS2417" && code === "TSF5006" && at.file === finding.file) return true;
  // A method that Plugin declares otherwise: our finding says what the host expects.
  return (
    error.code === "TS2416" && code.startsWith("TSF5") && at.file === finding.file && at.line === finding.line
  );
}

/** Whether two ranges have a character in common. */
export function overlap(a: SourceLocation, b: SourceLocation): boolean {
  const before = (x: SourceLocation, y: SourceLocation): boolean =>
    x.endLine < y.line || (x.endLine === y.line && x.endColumn <= y.column);
  return a.file === b.file && !before(a, b) && !before(b, a);
}
