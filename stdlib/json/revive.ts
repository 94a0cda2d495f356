/* JSON.parse with a reviver (ECMA-262 25.5.1.1): from the innermost values to the outermost. */

type Reviver = (key: string, value: unknown) => unknown;

export function reviveJson(value: unknown, key: string, reviver: Reviver): unknown {
  if (Array.isArray(value)) reviveItems(value, reviver);
  else if (typeof value === "object" && value !== null)
    reviveProperties(value as Record<string, unknown>, reviver);
  return reviver(key, value);
}

function reviveItems(list: unknown[], reviver: Reviver): void {
  const length = list.length;
  for (let i = 0; i < length; i++) {
    const item = reviveJson(list[i], String(i), reviver);
    if (item === undefined) throw new RangeError("array holes are not supported");
    list[i] = item;
  }
}

function reviveProperties(record: Record<string, unknown>, reviver: Reviver): void {
  for (const key of Object.keys(record)) {
    const value = reviveJson(record[key], key, reviver);
    if (value === undefined) delete record[key];
    else record[key] = value;
  }
}
