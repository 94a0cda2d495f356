/// <reference no-default-lib="true"/>

// Object and JSON.

/** Of `object` and other types that name no key nothing is known of the values. */
type WithoutKnownKeys<T> = [keyof T] extends [never] ? unknown : never;

/** What every object inherits, for `Object.prototype.hasOwnProperty.call(object, key)` and its like. */
interface ObjectPrototype {
  hasOwnProperty(this: unknown, key: PropertyKey): boolean;
  propertyIsEnumerable(this: unknown, key: PropertyKey): boolean;
  toString(this: unknown): string;
}

interface ObjectConstructor {
  new (): Object;
  readonly prototype: ObjectPrototype;
  /** Those of a text or an array are their indices. */
  keys(object: {}): string[];
  values<T>(object: Readonly<Record<string, T>>): T[];
  values<T>(array: ArrayLike<T>): T[];
  values<T extends object>(object: T & WithoutKnownKeys<T>): unknown[];
  values<T extends object>(object: T): T[keyof T][];
  entries<T>(object: Readonly<Record<string, T>>): [string, T][];
  entries<T>(array: ArrayLike<T>): [string, T][];
  entries<T extends object>(object: T & WithoutKnownKeys<T>): [string, unknown][];
  entries<T extends object>(object: T): [string, T[keyof T]][];
  /** Whether the object has the key itself; `key in object` is true of what every object inherits as well. */
  hasOwn(object: object, key: PropertyKey): boolean;
  /** Those that are not enumerable too: `length` of an array. */
  getOwnPropertyNames(object: {}): string[];
  /** As `===`, but NaN is itself and 0 is not -0. */
  is(a: unknown, b: unknown): boolean;
  /** Sets the own properties of the sources on the target, whose type has to name them. */
  assign<T extends object, U>(target: T, source: U): T & U;
  assign<T extends object, U, V>(target: T, first: U, second: V): T & U & V;
  assign<T extends object, U, V, W>(target: T, first: U, second: V, third: W): T & U & V & W;
  assign(target: object, ...sources: any[]): any;
  /** Nothing can be set, added or deleted any more: TypeError. Of a Map, Set or Date that means no other properties. */
  freeze<T extends ReadonlyMap<any, any> | ReadonlySet<any> | Date | Uint8Array | Promise<any>>(object: T): T;
  freeze<
    T extends { [key: string]: U | null | undefined | object },
    U extends string | bigint | number | boolean,
  >(
    object: T,
  ): Readonly<T>;
  freeze<T>(object: T): Readonly<T>;
  /** Nothing can be added or deleted any more. */
  seal<T>(object: T): T;
  /** Nothing can be added any more. */
  preventExtensions<T>(object: T): T;
  /** In a constructor, of `this`, with `new.target.prototype`. */
  setPrototypeOf<T extends object>(object: T, prototype: object | null): T;
  isFrozen(object: unknown): boolean;
  isSealed(object: unknown): boolean;
  isExtensible(object: unknown): boolean;
  /** A Record without a prototype. */
  create<T = Record<string, unknown>>(prototype: null): T;
  fromEntries<T>(entries: Iterable<readonly [PropertyKey, T]>): Record<string, T>;
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

/** A copy with copies of all that is in it. Functions, instances of classes and promises are a TypeError. */
declare function structuredClone<T>(value: T): T;
