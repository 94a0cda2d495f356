/* node:util: values as text. */

export interface InspectOptions {
  /** How deep objects are looked into: 2 unless given, null for no limit. */
  depth?: number | null | undefined;
}

export function inspect(value: unknown, options?: InspectOptions): string {
  return inspected(value, options?.depth);
}

/** As console.log does: `%s %d %i %f %j %o %O %c %%` in a text are filled in. */
export function format(...values: unknown[]): string {
  return formatted(values);
}
