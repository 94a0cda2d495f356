/* What a program sets on functions and errors: a Record for each that has something. */

const properties = newWeakTable();

/** That of one; made when there is none. */
export function addedProperties(f: unknown): Record<string, unknown> {
  const known = weakGet<Record<string, unknown>>(properties, f);
  if (known !== undefined) return known;
  const made: Record<string, unknown> = {};
  weakSet(properties, f, made);
  keepForFunctions(properties);
  return made;
}
