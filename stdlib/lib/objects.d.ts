/// <reference no-default-lib="true"/>

// Object and JSON.

/** Of `object` and other types that name no key nothing is known of the values. */
type WithoutKnownKeys<T> = [keyof T] extends [never] ? unknown : never;

interface ObjectConstructor {
  keys(object: object): string[];
  values<T>(object: Readonly<Record<string, T>>): T[];
  values<T>(array: readonly T[]): T[];
  values<T extends object>(object: T & WithoutKnownKeys<T>): unknown[];
  values<T extends object>(object: T): T[keyof T][];
  entries<T>(object: Readonly<Record<string, T>>): [string, T][];
  entries<T>(array: readonly T[]): [string, T][];
  entries<T extends object>(object: T & WithoutKnownKeys<T>): [string, unknown][];
  entries<T extends object>(object: T): [string, T[keyof T]][];
  /** Whether the object has the key itself; `key in object` is true of what every object inherits as well. */
  hasOwn(object: object, key: string): boolean;
  fromEntries<T>(entries: Iterable<readonly [string, T]>): Record<string, T>;
}
declare var Object: ObjectConstructor;

interface JSON {
  /** The value is what it is used as: `const c: Config = JSON.parse(text)` is checked at run time as a cast is. @throws SyntaxError */
  parse<T = any>(text: string, reviver?: (key: string, value: any) => unknown): T;
  /** `replacer` gives what is written instead of a value, or names the only keys that are. */
  stringify(
    value: unknown,
    replacer?: ((key: string, value: any) => unknown) | readonly (string | number)[] | null,
    space?: string | number,
  ): string;
}
declare var JSON: JSON;
