/** A value that is no text: its bytes. A large one is null. */
type Value = string | number[] | null;

/**
 * An entry of the journal, by the names of its fields. An array is the bytes of one value, or the values of a field that was
 * given several times.
 */
export type Entry = Record<string, string | null | (Value | number)[]>;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** All values of a field that journalctl has shown. */
export function valuesOf(entry: Entry, name: string): string[] {
  const value = entry[name];
  if (value === undefined || value === null) return [];
  if (typeof value === "string") return [value];
  const bytes: number[] = [];
  const texts: string[] = [];
  for (const part of value) {
    if (typeof part === "number") bytes.push(part);
    else if (typeof part === "string") texts.push(part);
    else if (part !== null) texts.push(textOf(part));
  }
  return bytes.length > 0 ? [textOf(bytes)] : texts;
}

/** The first value; undefined when there is none. */
export function valueOf(entry: Entry, name: string): string | undefined {
  return valuesOf(entry, name)[0];
}

/** A value that is a number. */
export function numberOf(entry: Entry, name: string): bigint | undefined {
  const text = valueOf(entry, name);
  return text !== undefined && /^\d{1,18}$/.test(text) ? BigInt(text) : undefined;
}

function textOf(bytes: number[]): string {
  return decoder.decode(new Uint8Array(bytes));
}
