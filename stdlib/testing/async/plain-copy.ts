/**
 * A structured copy as the native host makes it: primitives, strings, bytes, arrays, plain objects, Map and Set; what is
 * one object twice is so in the copy.
 * @throws TypeError in the native host's words.
 */
export function plainCopy(value: unknown): unknown {
  return copy(value, new Map());
}

function copy(value: unknown, made: Map<object, unknown>): unknown {
  if (typeof value === "function") throw new TypeError("a function cannot be sent to another thread");
  if (typeof value !== "object" || value === null) return value;
  if (made.has(value)) return made.get(value);
  const note = <T extends object>(copied: T): T => {
    made.set(value, copied);
    return copied;
  };
  if (Array.isArray(value)) {
    const items = note([] as unknown[]);
    for (const item of value) items.push(copy(item, made));
    return items;
  }
  if (value instanceof Uint8Array) return note(Uint8Array.from(value));
  if (value instanceof Map) {
    const entries = note(new Map<unknown, unknown>());
    for (const [key, item] of value) entries.set(copy(key, made), copy(item, made));
    return entries;
  }
  if (value instanceof Set) {
    const items = note(new Set<unknown>());
    for (const item of value) items.add(copy(item, made));
    return items;
  }
  return copyObject(value, note({}), made);
}

function copyObject(value: object, copied: object, made: Map<object, unknown>): object {
  const prototype = Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null;
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new TypeError(
      `an instance of ${prototype.constructor?.name ?? "Object"} cannot be sent to another thread`,
    );
  for (const [key, item] of Object.entries(value))
    Object.defineProperty(copied, key, {
      value: copy(item, made),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  return copied;
}
