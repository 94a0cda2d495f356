// In the language that plugins are compiled from: the compiler takes this file into programs.

/** The bytes of one behind those of the other. */
export function joinedBytes(head: Uint8Array, rest: Uint8Array): Uint8Array {
  const all = new Uint8Array(head.length + rest.length);
  all.set(head);
  all.set(rest, head.length);
  return all;
}
