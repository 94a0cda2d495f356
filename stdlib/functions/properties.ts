/* What a program sets on functions: a Record for each function that has something. */

const properties = newWeakTable();

/** That of a function; made when there is none. */
export function functionProperties(f: unknown): Record<string, unknown> {
  const known = weakGet<Record<string, unknown>>(properties, f);
  if (known !== undefined) return known;
  const made: Record<string, unknown> = {};
  weakSet(properties, f, made);
  keepForFunctions(properties);
  return made;
}
