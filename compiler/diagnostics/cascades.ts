import type { Diagnostic, SourceLocation } from "./diagnostic.js";
import { overlap } from "./order.js";

/** TypeScript cannot find a name, a member or a module: it goes on with `any` in its place. */
const NOT_FOUND = new Set([
  "TS2304",
  "TS2305",
  "TS2307",
  "TS2339",
  "TS2503",
  "TS2551",
  "TS2552",
  "TS2694",
  "TS2724",
]);
/** The same of a plugin's base, and of what is exported. */
const NO_MODULE = new Set(["TS2307", "TSF4001", "TSF4008", "TSF2035"]);
/** What does not parse; the rest of the file is then guessed. */
const SYNTAX = /^TS1\d{3}$/;
/** Of a class that extends something unknown. */
const ABOUT_BASES = new Set(["TSF5001", "TSF2034"]);

/**
 * Our findings without those that only follow from an error of TypeScript's: that a plugin is not one, or a field has
 * the type `any`, because of a name that is mistyped. The mistyped name leads; what else is wrong comes back by itself.
 * `textAt` gives the source at a place.
 */
export function withoutCascades(
  findings: readonly Diagnostic[],
  errors: readonly Diagnostic[],
  textAt: (location: SourceLocation) => string,
): readonly Diagnostic[] {
  if (errors.length === 0 && !findings.some(isLostModule)) return findings;
  const lost = new Set(errors.filter((e) => NOT_FOUND.has(e.code)).map((e) => lostName(e.message)));
  const broken = filesOf(errors.filter((e) => SYNTAX.test(e.code)));
  const unsure = filesOf(
    [...errors, ...findings].filter((d) => NOT_FOUND.has(d.code) || NO_MODULE.has(d.code)),
  );
  return findings.filter(({ code, message, location }) => {
    if (!location || (!code.startsWith("TSF5") && !ABOUT_BASES.has(code))) return true;
    if (broken.has(location.file)) return false;
    if (ABOUT_BASES.has(code)) return !unsure.has(location.file);
    if (errors.some((e) => NOT_FOUND.has(e.code) && e.location && overlap(e.location, location)))
      return false;
    const words = `${message} ${textAt(location)}`.match(/[\w$]+/g) ?? [];
    return !(errors.length > 0 && message.includes("`any`")) && !words.some((word) => lost.has(word));
  });
}

function isLostModule({ code }: Diagnostic): boolean {
  return NO_MODULE.has(code);
}

/** "Cannot find name 'strng'. Did you mean 'string'?"; of a module's export, the second that is quoted. */
function lostName(message: string): string | undefined {
  const [first, second] = [...message.matchAll(/'([^']*)'/g)].map(([, name]) => name);
  return first?.startsWith('"') ? second : first;
}

function filesOf(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(diagnostics.flatMap(({ location }) => (location ? [location.file] : [])));
}
