/** The properties of Object.prototype: an object without such a key has the property all the same. */
const INHERITED: ReadonlySet<string> = new Set([
  "constructor", "__defineGetter__", "__defineSetter__", "hasOwnProperty", "__lookupGetter__", "__lookupSetter__",
  "isPrototypeOf", "propertyIsEnumerable", "toString", "valueOf", "toLocaleString", "__proto__",
]); // prettier-ignore

export function isInherited(name: string): boolean {
  return INHERITED.has(name);
}
