import type { CodeEntry, Holes } from "./code-entry.js";
import { ASYNC_CODES } from "./codes-async.js";
import { FALCO_CODES } from "./codes-falco.js";
import { HOST_TABLE_CODES } from "./codes-host-tables.js";
import { OWN_TABLE_CODES } from "./codes-own-tables.js";
import { LIBRARY_CODES } from "./codes-library.js";
import { PRECISION_CODES } from "./codes-precision.js";
import { SYNTAX_CODES } from "./codes-syntax.js";
import { TOOLCHAIN_CODES } from "./codes-toolchain.js";
import { TYPE_CODES } from "./codes-types.js";
import type { Diagnostic, SourceLocation } from "./diagnostic.js";

/**
 * Every code there is. Bands: 2xxx syntax, 3xxx types, 4xxx standard library, 5xxx Falco,
 * 6xxx precision, 7xxx toolchain, 9xxx internal.
 */
export const CATALOGUE = {
  ...SYNTAX_CODES,
  ...TYPE_CODES,
  ...LIBRARY_CODES,
  ...FALCO_CODES,
  ...OWN_TABLE_CODES,
  ...HOST_TABLE_CODES,
  ...ASYNC_CODES,
  ...PRECISION_CODES,
  ...TOOLCHAIN_CODES,
} as const;

export type Code = keyof typeof CATALOGUE;

type Texts<C extends Code> = (typeof CATALOGUE)[C]["message"] | (typeof CATALOGUE)[C]["hint"];
/** What `report` is given to fill in; no argument for a code without holes. */
export type Values<C extends Code> =
  Holes<Texts<C>> extends never ? [] : [values: Readonly<Record<Holes<Texts<C>>, string>>];

/** Makes the finding `code` at `location` (undefined: about no place). */
export function report<C extends Code>(
  code: C,
  location: SourceLocation | undefined,
  ...[values]: Values<C>
): Diagnostic {
  return makeDiagnostic(code, CATALOGUE[code], location, values ?? {});
}

/** `report` for a code known only at run time. @throws Error for a code that is not in the catalogue. */
export function reportByName(
  code: string,
  location: SourceLocation | undefined,
  values: Readonly<Record<string, string>>,
): Diagnostic {
  const found = findCode(code);
  if (!found) throw new Error(`${code} is not in the catalogue`);
  return makeDiagnostic(found.code, found.entry, location, values);
}

/** The entry of "TSF2001", in any case and with or without "TSF"; undefined when there is none. */
export function findCode(text: string): { code: Code; entry: CodeEntry } | undefined {
  const digits = text.toUpperCase().replace(/^TSF/, "");
  const code = `TSF${digits}` as Code;
  return Object.hasOwn(CATALOGUE, code) ? { code, entry: CATALOGUE[code] } : undefined;
}

function makeDiagnostic(
  code: Code,
  entry: CodeEntry,
  location: SourceLocation | undefined,
  values: Readonly<Record<string, string>>,
): Diagnostic {
  return {
    code,
    severity: entry.severity ?? "error",
    message: fillIn(entry.message, values),
    hint: fillIn(entry.hint, values),
    ...(location && { location }),
  };
}

function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "...");
}
