/* What a program sets on functions: a Record for each function that has something. */

const properties = newWeakTable();

/** That of a function; made when there is none. */
export function functionProperties(f: unknown): Record<string, unknown> {
  const known = knownProperties(f);
  if (known !== undefined) return known;
  const made: Record<string, unknown> = {};
  weakSet(properties, f, made);
  return made;
}

/** Undefined for a function on which nothing was set. */
export function knownProperties(f: unknown): Record<string, unknown> | undefined {
  return weakGet<Record<string, unknown>>(properties, f);
}
